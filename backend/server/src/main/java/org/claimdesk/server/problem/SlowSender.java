package org.claimdesk.server.problem;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches how long requests take to come in, on one connection. A client that drips byte after byte
 * is never idle, so it is the whole that has a deadline; who misses it is told by a {@link TooSlow}
 * event.
 */
final class SlowSender {

  /** So many bytes of a body renew its deadline. */
  private static final long RENEWAL = 20L * 1024 * 1024;

  /**
   * A request that did not come in within so long.
   *
   * @param inBody whether its head did
   */
  record TooSlow(Duration limit, boolean inBody) {}

  private final RequestPatience patience;
  private @Nullable Future<?> deadline;
  private boolean inBody;

  /** The bytes of the present body that came since its deadline was set. */
  private long received;

  SlowSender(RequestPatience patience) {
    this.patience = patience;
  }

  private void begin(ChannelHandlerContext ctx, Duration limit) {
    lift();
    deadline =
        ctx.executor()
            .schedule(
                () -> ctx.fireUserEventTriggered(new TooSlow(limit, inBody)),
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
  }

  private void lift() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  /** Sees bytes before they are a request; stands first on the connection. */
  final class Bytes extends ChannelInboundHandlerAdapter {

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
      begin(ctx, patience.head());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (!inBody && deadline == null) {
        begin(ctx, patience.head());
      }
      ctx.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      lift();
      ctx.fireChannelInactive();
    }
  }

  /** Sees heads and ends of requests. */
  final class Requests extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (message instanceof HttpRequest) {
        inBody = true;
        received = 0;
        begin(ctx, patience.body());
      }
      if (message instanceof HttpContent content) {
        received += content.content().readableBytes();
        if (received >= RENEWAL) { // a large import may take longer, at the same pace
          received = 0;
          begin(ctx, patience.body());
        }
      }
      if (message instanceof LastHttpContent) {
        inBody = false;
        lift();
      }
      ctx.fireChannelRead(message);
    }
  }
}
