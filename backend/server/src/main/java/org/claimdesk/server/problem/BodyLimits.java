package org.claimdesk.server.problem;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link BodyLimit} into each connection: {@code micronaut.server.max-request-size} for an
 * import, which is read as a stream, and {@code max-request-buffer-size} for everything else; and a
 * {@link SlowSender}'s deadlines.
 */
@Singleton
final class BodyLimits implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  private static final String IMPORTS = "/api/v1/imports";

  private final long limit;
  private final long importLimit;
  private final ProblemRenderer renderer;
  private final RequestPatience patience;

  BodyLimits(
      HttpServerConfiguration configuration, ProblemRenderer renderer, RequestPatience patience) {
    this.limit = configuration.getMaxRequestBufferSize();
    this.importLimit = configuration.getMaxRequestSize();
    this.renderer = renderer;
    this.patience = patience;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Connection(null));
    return event.getBean();
  }

  private final class Connection implements NettyServerCustomizer {

    private final @Nullable Channel channel;

    Connection(@Nullable Channel channel) {
      this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return new Connection(channel);
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel != null) {
        SlowSender sender = new SlowSender(patience);
        channel
            .pipeline()
            .addFirst("sender-bytes", sender.new Bytes())
            .addBefore(
                ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                "sender-requests",
                sender.new Requests())
            .addBefore(
                ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                "body-limit",
                new BodyLimit(path -> path.equals(IMPORTS) ? importLimit : limit, renderer));
      }
    }
  }
}
