package org.kohyo.publish;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/** Tells with a public key whether its owner signed a manifest. Safe for threads. */
public final class SignatureCheck {

  static final String LABEL = "PUBLIC KEY";

  /** The length of a signature in bytes (RFC 8032, section 5.1.6). */
  public static final int SIGNATURE_BYTES = 64;

  private static final String ALGORITHM = "Ed25519";
  private static final Message HINT = Message.of("sign.make-public-key");

  private final PublicKey key;

  private SignatureCheck(PublicKey key) {
    this.key = key;
  }

  /** What a signature proves. */
  public enum Result {
    /** The key's owner signed exactly these bytes. */
    VALID,
    /** There is a signature, and it is of other bytes, of another key, or none at all. */
    INVALID,
    /** Nobody signed. */
    ABSENT
  }

  /**
   * Reads a public key.
   *
   * @param file SubjectPublicKeyInfo in PEM (RFC 8410), as {@code openssl pkey -pubout} writes it
   * @throws EnvironmentFault when it can't be read, or is anything else
   */
  public static SignatureCheck read(Path file) {
    Pem pem = Pem.read(file, HINT);
    if (!pem.labels().contains(LABEL)) {
      boolean secret = pem.labels().stream().anyMatch(label -> label.endsWith(Signing.LABEL));
      throw fault(secret ? "sign.private-key" : "sign.wrong-public-kind", pem);
    }
    byte[] der = pem.block(LABEL).orElseThrow(() -> fault("sign.damaged", pem));
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new SignatureCheck(keys.generatePublic(new X509EncodedKeySpec(der)));
    } catch (InvalidKeySpecException e) {
      throw fault("sign.wrong-public-kind", pem);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java platform from 15 on has it
    }
  }

  private static EnvironmentFault fault(String key, Pem pem) {
    return new EnvironmentFault(Message.of(key, pem.shown()), HINT);
  }

  /**
   * Checks a signature, whoever wrote it.
   *
   * @param manifest exactly the bytes of {@code manifest.json}
   * @param signature the bytes of {@code manifest.json.sig}, of any length; empty when there is no
   *     such file
   */
  public Result check(byte[] manifest, Optional<byte[]> signature) {
    if (signature.isEmpty()) {
      return Result.ABSENT;
    }
    if (signature.get().length != SIGNATURE_BYTES) {
      return Result.INVALID;
    }
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(manifest);
      return verifier.verify(signature.get()) ? Result.VALID : Result.INVALID;
    } catch (SignatureException e) {
      return Result.INVALID;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // a key that was read can check
    }
  }
}
