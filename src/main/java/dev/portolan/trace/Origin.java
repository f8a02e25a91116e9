package dev.portolan.trace;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds.WebProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import java.util.List;
import java.util.Optional;

/**
 * One origin of Front Door, and how Front Door opens its own connection to it.
 *
 * @param protocol with which Front Door connects, where that is known
 */
record Origin(Scene scene, Component door, Properties fields, Known<WebProtocol> protocol) {

    String name() {
        return EdgeKinds.NAME.of(fields).orElse("without a name");
    }

    Known<String> hostName() {
        return EdgeKinds.ORIGIN_HOST_NAME.of(fields);
    }

    Optional<Component> target() {
        return scene.component(EdgeKinds.ORIGIN_TARGET.of(fields).optional());
    }

    /** Whether Front Door gets there over Private Link; nothing else leads to a Private Link Service. */
    boolean isPrivate() {
        return EdgeKinds.PRIVATE_LINK.of(fields).is(true)
                || target().filter(each -> each.is(BalancerKinds.PRIVATE_LINK_SERVICE.id()))
                        .isPresent();
    }

    Optional<String> group() {
        return EdgeKinds.ORIGIN_GROUP.of(fields).optional();
    }

    Because because() {
        return Because.of(Reason.ORIGIN, door.id())
                .with("origin", name())
                .with("group", group().orElse(""))
                .with(
                        "priority",
                        EdgeKinds.PRIORITY.of(fields).map(Object::toString).orElse(""))
                .with(
                        "weight",
                        EdgeKinds.WEIGHT.of(fields).map(Object::toString).orElse(""));
    }

    String words(Step step) {
        return new Wording(scene.design().topology()).text(step);
    }

    int port(WebProtocol how) {
        return (how == WebProtocol.HTTPS ? EdgeKinds.HTTPS_PORT : EdgeKinds.HTTP_PORT)
                .of(fields)
                .value();
    }

    /** The header that the origin sees; without one of its own, that of the request (S-N15). */
    String header(Packet request) {
        return EdgeKinds.ORIGIN_HOST_HEADER.of(fields).orElse(request.host());
    }

    /** The walk's packet becomes one of Front Door, to this address. */
    void address(Walk walk, String to) {
        Packet request = walk.packet();
        Packet mine = request.from(Ends.FRONT_DOOR)
                .to(to, protocol.map(this::port).orElse(request.port()))
                .withHost(header(request))
                .with(protocol.is(WebProtocol.HTTP) ? Encryption.PLAIN : Encryption.UNKNOWN);
        walk.set(protocol.isKnown() ? mine.as(Protocol.valueOf(protocol.value().name())) : mine);
        if (protocol.is(WebProtocol.HTTPS)) {
            encrypt(walk);
        }
        walk.pass(
                Step.Action.TRANSLATED,
                Because.of(Reason.EDGE_SOURCE, door.id()).with("after", Ends.FRONT_DOOR));
    }

    /** The certificate has to come from a public CA and, unless that check is off, be for the host name (S-N17). */
    private void encrypt(Walk walk) {
        boolean checked = !EdgeKinds.NAME_CHECK.of(fields).is(false);
        if (checked && !hostName().isKnown()) {
            walk.undetermined(
                    Step.Action.TLS_REENCRYPTED,
                    door.id(),
                    "origins.hostName",
                    "the host name of origin " + name() + ", for which its certificate has to be, is not given");
        }
        Trust trust = new Trust(
                door.id(),
                door.name(),
                true,
                Known.given(List.of()),
                false,
                checked && hostName().isKnown());
        walk.set(walk.packet().with(walk.openTls(hostName().orElse(""), trust)));
        walk.pass(
                Step.Action.TLS_REENCRYPTED,
                Because.of(Reason.CERTIFICATE_CHECKED, door.id())
                        .with("sni", hostName().orElse(""))
                        .with("roots", ""));
    }
}
