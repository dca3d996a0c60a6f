package org.kohyo.publish;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/**
 * Signs manifests with Ed25519 (RFC 8032, section 5.1: PureEdDSA, so {@code openssl pkeyutl -rawin}
 * agrees). The same key and bytes always give the same signature. Safe for threads; the key shows
 * up nowhere.
 */
public final class Signing {

  private static final String ALGORITHM = "Ed25519";
  static final String LABEL = "PRIVATE KEY";
  private static final Message HINT = Message.of("sign.make-key");

  private final PrivateKey key;

  private Signing(PrivateKey key) {
    this.key = key;
  }

  /**
   * Reads a private key.
   *
   * @param file PKCS#8 in PEM (RFC 5958, RFC 8410), as {@code openssl genpkey -algorithm ed25519}
   *     makes it, without a password
   * @throws EnvironmentFault when it can't be read, or is anything else
   */
  public static Signing read(Path file) {
    Pem pem = Pem.read(file, HINT);
    List<String> labels = pem.labels();
    if (!labels.contains(LABEL)) {
      boolean encrypted =
          labels.contains("ENCRYPTED PRIVATE KEY") || pem.text().contains("4,ENCRYPTED");
      boolean open = labels.contains(SignatureCheck.LABEL);
      throw fault(encrypted ? "sign.encrypted" : open ? "sign.public-key" : "sign.wrong-kind", pem);
    }
    byte[] der = pem.block(LABEL).orElseThrow(() -> fault("sign.damaged", pem));
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new Signing(keys.generatePrivate(new PKCS8EncodedKeySpec(der)));
    } catch (InvalidKeySpecException e) {
      throw fault("sign.wrong-kind", pem); // its text could tell something of the key
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java platform from 15 on has it
    }
  }

  private static EnvironmentFault fault(String key, Pem pem) {
    return new EnvironmentFault(Message.of(key, pem.shown()), HINT);
  }

  /** The signature over these bytes: 64 bytes. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // a key that was read can sign
    }
  }
}
