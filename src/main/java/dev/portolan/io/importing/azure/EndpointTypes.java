package dev.portolan.io.importing.azure;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.net.IpAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Private endpoints, Private Link Services and Bastion (FORMATS.md 2). */
final class EndpointTypes {

    static final String ENDPOINTS = "microsoft.network/privateendpoints";

    private static final String ANSWERS = "microsoft.network/privatelinkservices/privateendpointconnections";
    private static final String STATUS = "privateLinkServiceConnectionState.status";

    private static final List<String> CONNECTIONS =
            List.of("privateLinkServiceConnections", "manualPrivateLinkServiceConnections");

    private EndpointTypes() {}

    static Map<String, Shape> all() {
        return Map.of(
                ENDPOINTS,
                Shape.of(BalancerKinds.PRIVATE_ENDPOINT, EndpointTypes::endpoint),
                "microsoft.network/privatelinkservices",
                Shape.of(BalancerKinds.PRIVATE_LINK_SERVICE, EndpointTypes::linkService),
                "microsoft.network/bastionhosts",
                Shape.of(BalancerKinds.BASTION, EndpointTypes::bastion));
    }

    private static void endpoint(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        draft.in(body.reference("subnet"));
        address(body, sketch.estate())
                .ifPresent(address -> draft.fill().sayText(BalancerKinds.ENDPOINT_ADDRESS, address));
        for (String list : CONNECTIONS) {
            for (Body connection : body.items(list)) {
                draft.fill().take(BalancerKinds.APPROVAL, connection, STATUS);
                answered(found, connection, draft.fill(), sketch);
                Body target = connection.at("privateLinkServiceId");
                target.whyWithin().ifPresent(why -> draft.fill().open(BalancerKinds.ENDPOINT_TARGET, why));
                target.reference().ifPresent(id -> draft.fill().refer(BalancerKinds.ENDPOINT_TARGET, served(id)));
            }
        }
        hostName(found).ifPresent(name -> draft.fill().sayText(BalancerKinds.SERVICE_NAME, name));
    }

    /** What the service at the other end says of the connection; where it says something else, nobody knows. */
    private static void answered(Found endpoint, Body connection, Filling fill, Sketch sketch) {
        Optional<String> own = connection.text(STATUS);
        for (Found answer : sketch.estate().ofType(ANSWERS)) {
            boolean ours = answer.body()
                    .reference("privateEndpoint")
                    .filter(id -> new ResourceId(id).key().equals(endpoint.key()))
                    .isPresent();
            Optional<String> other = answer.body().text(STATUS);
            if (ours && own.isPresent() && other.isPresent() && !own.get().equalsIgnoreCase(other.get())) {
                fill.open(
                        BalancerKinds.APPROVAL,
                        "the endpoint says %s, the service at its other end %s".formatted(own.get(), other.get()));
            } else if (ours && own.isEmpty()) {
                fill.take(BalancerKinds.APPROVAL, answer.body(), STATUS);
            }
        }
    }

    /** The API server where the endpoint leads to a cluster. */
    private static String served(String id) {
        boolean cluster = new ResourceId(id).type().toLowerCase(Locale.ROOT).equals(ClusterTypes.CLUSTERS);
        return cluster ? ClusterTypes.apiServer(new ResourceId(id).key()) : id;
    }

    private static Optional<String> address(Body body, Estate estate) {
        return body.items("ipConfigurations").stream()
                .flatMap(item -> item.text("privateIPAddress").stream())
                .findFirst()
                .or(() -> body.references("networkInterfaces").stream()
                        .flatMap(id -> estate.get(id).stream())
                        .flatMap(card -> card.body().items("ipConfigurations").stream())
                        .flatMap(item -> item.text("privateIPAddress").stream())
                        .findFirst())
                .or(() -> body.items("customDnsConfigs").stream()
                        .flatMap(item -> item.texts("ipAddresses").stream())
                        .findFirst());
    }

    /** The name that clients of the service resolve: as Azure says it, else what the kind of service makes it. */
    static Optional<String> hostName(Found endpoint) {
        Body body = endpoint.body();
        Optional<String> said = body.items("customDnsConfigs").stream()
                .flatMap(item -> item.text("fqdn").stream())
                .findFirst();
        if (said.isPresent()) {
            return said;
        }
        return CONNECTIONS.stream()
                .flatMap(list -> body.items(list).stream())
                .flatMap(connection -> connection.reference("privateLinkServiceId").stream()
                        .flatMap(id -> ServiceNames.of(new ResourceId(id), connection.texts("groupIds")).stream()))
                .findFirst();
    }

    private static void linkService(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        List<Body> configurations = body.items("ipConfigurations");
        draft.in(configurations.stream()
                .flatMap(item -> item.reference("subnet").stream())
                .findFirst());
        List<String> frontends = body.references("loadBalancerFrontendIpConfigurations");
        if (frontends.isEmpty()) {
            body.at("loadBalancerFrontendIpConfigurations")
                    .whyWithin()
                    .ifPresent(why -> draft.fill().open(BalancerKinds.LOAD_BALANCER, why));
        } else {
            String frontend = frontends.get(0);
            draft.fill()
                    .refer(BalancerKinds.LOAD_BALANCER, frontend)
                    .say(BalancerKinds.FRONTEND, frontend.substring(frontend.lastIndexOf('/') + 1));
        }
        if (configurations.stream()
                .anyMatch(item -> item.text("privateIPAddress").isPresent())) {
            List<String> given = configurations.stream()
                    .flatMap(item -> item.text("privateIPAddress").stream())
                    .toList();
            draft.fill()
                    .say(
                            BalancerKinds.NAT_ADDRESSES,
                            given.stream()
                                    .flatMap(text -> IpAddress.parse(text).stream())
                                    .toList());
        }
        draft.fill().take(BalancerKinds.PROXY_PROTOCOL, body, "enableProxyProtocol");
    }

    private static void bastion(Found found, Draft draft, Sketch sketch) {
        List<Body> configurations = found.body().items("ipConfigurations");
        draft.in(configurations.stream()
                .flatMap(item -> item.reference("subnet").stream())
                .findFirst());
        configurations.stream()
                .findFirst()
                .ifPresent(item -> draft.fill().refer(BalancerKinds.PUBLIC_IP, item, "publicIPAddress"));
    }
}
