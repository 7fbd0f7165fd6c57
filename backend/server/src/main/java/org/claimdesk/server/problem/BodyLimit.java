package org.claimdesk.server.problem;

import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a request's body that is larger than the server takes, on one connection.
 *
 * <p>The answer is sent at once. A client that writes its whole body before it reads would still
 * wait without end if nobody read on, and would lose the answer if the connection were closed under
 * its hands. So what it still sends is read and dropped, to the body's end or a bound, and only
 * then is the connection closed.
 *
 * <p>The framework's own limit, behind this one, stops reading without closing (micronaut-core
 * issue 13243); it still serves for bodies that grow over the limit by being decompressed.
 */
final class BodyLimit extends ChannelDuplexHandler {

  /** How long a refused body may go on, as long as nginx's {@code lingering_time}. */
  private static final long LINGER_SECONDS = 30;

  /** How much of a refused body is read, as a multiple of the limit. */
  private static final long LINGER_LIMITS = 8;

  private static final Logger LOG = LoggerFactory.getLogger(BodyLimit.class);

  private final ToLongFunction<String> limits;
  private final ProblemRenderer renderer;

  private String path = "/";

  /** The most bytes that the present body may have. */
  private long limit;

  /** The bytes of the present body that came. */
  private long received;

  /** Requests handed on whose answers are not written to their end. */
  private int unanswered;

  /** An answer was begun and not ended. */
  private boolean answering;

  /** The present body is over the limit. */
  private boolean refused;

  /** The answer to the refused request, once there is one. */
  private @Nullable ChannelFuture refusal;

  /**
   * @param limits the most bytes that a body may have, by the path that it is sent to
   */
  BodyLimit(ToLongFunction<String> limits, ProblemRenderer renderer) {
    this.limits = limits;
    this.renderer = renderer;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    if (!refused && message instanceof HttpRequest request) {
      path = path(request);
      limit = limits.applyAsLong(path);
      received = 0;
      long announced = announced(request);
      if (announced > limit) {
        refuse(ctx, Problem.tooLarge(announced, limit), unanswered == 0);
      } else {
        unanswered++;
      }
    }
    if (message instanceof HttpContent content) {
      received += content.content().readableBytes();
      if (!refused && received > limit) {
        cut(ctx);
      }
    }
    if (refused) {
      drop(ctx, message);
    } else {
      super.channelRead(ctx, message);
    }
  }

  /** Ends the connection of a client that is too slow, with an answer where it waits for one. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (event instanceof SlowSender.TooSlow slow) {
      LOG.info("{}: {} bytes of a body in {}", path, received, slow.limit());
      if (!refused) {
        // A request that was answered before its end, such as with 401, gets no second answer.
        boolean waiting = unanswered == (slow.inBody() ? 1 : 0) && !answering;
        refuse(ctx, Problem.tooSlow(slow.limit()), waiting);
      }
      close(refusal == null ? ctx.newSucceededFuture() : refusal);
    } else {
      super.userEventTriggered(ctx, event);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
    super.channelReadComplete(ctx);
    if (refused) {
      // The next handler asks for more only while it has use for it.
      ctx.read();
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
      throws Exception {
    if (refusal != null) {
      // The route's own answer comes too late. To report it written could close the connection.
      ReferenceCountUtil.release(message);
      ctx.channel().closeFuture().addListener(closed -> promise.trySuccess());
      return;
    }
    boolean interim =
        message instanceof HttpResponse response
            && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (!interim) {
      answering = !(message instanceof LastHttpContent);
      if (!answering) {
        unanswered--;
      }
    }
    super.write(ctx, message, promise);
  }

  /** Refuses a body of unknown length, whose request was handed on. */
  private void cut(ChannelHandlerContext ctx) {
    boolean waiting = unanswered == 1 && !answering;
    refuse(ctx, Problem.tooLarge(limit), waiting);
    if (waiting) {
      // The route waits for a body that will not come.
      ctx.fireExceptionCaught(new ContentLengthExceededException(limit, received));
    }
  }

  /**
   * @param silent whether nothing else is due or under way on this connection; else a client that
   *     sends a request before it has the last one's answer only sees the connection end
   */
  private void refuse(ChannelHandlerContext ctx, Problem problem, boolean silent) {
    refused = true;
    if (silent) {
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.valueOf(problem.status().getCode()),
              Unpooled.wrappedBuffer(renderer.json(problem, path)));
      response
          .headers()
          .set(HttpHeaderNames.CONTENT_TYPE, ProblemRenderer.PROBLEM_JSON.toString())
          .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
          .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      refusal = ctx.writeAndFlush(response);
    }
    Future<?> bound =
        ctx.executor()
            .schedule(() -> close(ctx.newSucceededFuture()), LINGER_SECONDS, TimeUnit.SECONDS);
    ctx.channel().closeFuture().addListener(closed -> bound.cancel(false));
  }

  private void drop(ChannelHandlerContext ctx, Object message) {
    boolean last = message instanceof LastHttpContent;
    ReferenceCountUtil.release(message);
    if (received / LINGER_LIMITS > limit) {
      close(ctx.newSucceededFuture());
    } else if (last) {
      close(refusal == null ? ctx.newSucceededFuture() : refusal);
    }
  }

  private static void close(ChannelFuture after) {
    after.addListener(ChannelFutureListener.CLOSE);
  }

  /** The length that the request's head tells, or -1; what is no number, the codec refuses. */
  private static long announced(HttpRequest request) {
    return request.decoderResult().isSuccess() ? HttpUtil.getContentLength(request, -1L) : -1;
  }

  private static String path(HttpRequest request) {
    try {
      String path = URI.create(request.uri()).getPath();
      return path == null ? "/" : path;
    } catch (IllegalArgumentException e) {
      return request.uri();
    }
  }
}
