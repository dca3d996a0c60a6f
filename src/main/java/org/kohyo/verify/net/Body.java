package org.kohyo.verify.net;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer, up to a limit; beyond it the connection is closed. */
final class Body implements BodySubscriber<byte[]> {

  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final int limit;
  private final UnreachableException beyond;
  private Subscription subscription;

  private Body(int limit, UnreachableException beyond) {
    this.limit = limit;
    this.beyond = beyond;
  }

  /** A body of at most so many bytes. */
  static Body upTo(int limit, UnreachableException beyond) {
    return new Body(limit, beyond);
  }

  /** Of which nothing is read. */
  static Body unread() {
    Body body = new Body(0, null);
    body.whole.complete(new byte[0]);
    return body;
  }

  /** An answer that isn't taken. */
  static Body refused(UnreachableException why) {
    Body body = new Body(0, why);
    body.whole.completeExceptionally(why);
    return body;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (whole.isDone()) {
      given.cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (whole.isDone()) {
        return;
      }
      if (buffer.remaining() > limit - read.size()) {
        subscription.cancel();
        whole.completeExceptionally(beyond);
        return;
      }
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      read.write(bytes, 0, bytes.length);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    whole.completeExceptionally(thrown);
  }

  @Override
  public void onComplete() {
    whole.complete(read.toByteArray());
  }
}
