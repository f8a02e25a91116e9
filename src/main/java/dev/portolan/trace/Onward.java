package dev.portolan.trace;

import dev.portolan.catalog.GatewayKinds.WebProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.net.Protocol;
import java.util.List;

/**
 * How a layer-7 gateway opens its own connection to a backend.
 *
 * @param subnet where its instances stand, from whose range it connects
 * @param settings what says so, as it stands in messages
 * @param port where it is given
 * @param header the host name of the request
 * @param sni the name for which it opens TLS
 * @param roots the issuing CAs that it trusts beside the public ones
 */
record Onward(
        Component gateway,
        Component subnet,
        String settings,
        Known<WebProtocol> protocol,
        Known<Integer> port,
        String header,
        String sni,
        Known<List<String>> roots) {

    boolean isPlain() {
        return protocol.is(WebProtocol.HTTP);
    }

    /** The walk's packet becomes one of the gateway, to this address. */
    void address(Walk walk, String from, String to, int toPort) {
        walk.set(walk.packet()
                .from(from)
                .to(to, toPort)
                .as(isPlain() ? Protocol.HTTP : Protocol.HTTPS)
                .withHost(header)
                .with(isPlain() ? Encryption.PLAIN : Encryption.UNKNOWN));
        if (protocol.is(WebProtocol.HTTPS)) {
            Trust trust = new Trust(gateway.id(), gateway.name(), true, roots, false);
            walk.set(walk.packet().with(walk.openTls(sni, trust)));
            walk.pass(
                    Step.Action.TLS_REENCRYPTED,
                    Because.of(Reason.CERTIFICATE_CHECKED, gateway.id())
                            .with("sni", sni)
                            .with("roots", String.join(", ", roots.orElse(List.of()))));
        }
        walk.pass(
                Step.Action.TRANSLATED,
                Because.of(Reason.PROXY_SOURCE, gateway.id())
                        .with("after", walk.packet().source()));
    }
}
