package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Private Link Services that AKS makes for services whose annotations ask for one (S-A7). */
final class LinkServices {

    /** What the annotations say beyond what a Private Link Service in Portolan has, and how to say it. */
    private static final Map<String, String> UNKEPT = Map.of(
            "visibility", "may be seen by the subscriptions %s",
            "auto-approval", "approves connections of the subscriptions %s by itself",
            "fqdns", "has the names %s",
            "resource-group", "stands in the resource group %s",
            "ip-configuration-ip-address-count", "takes %s addresses");

    private final Draft draft;
    private final Notes notes;

    LinkServices(Drawn drawn) {
        this.draft = drawn.draft();
        this.notes = drawn.notes();
    }

    void draw(Frontend frontend, ComponentId balancer) {
        Manifest service = frontend.service();
        String given = said(service, "name");
        String name = given.isEmpty() ? "pls-" + service.name() : given;
        Component before = draft.only(
                        BalancerKinds.PRIVATE_LINK_SERVICE,
                        each -> each.name().equalsIgnoreCase(name)
                                && !BalancerKinds.LOAD_BALANCER.of(each).matches(other -> !other.equals(balancer)))
                .map(each -> draft.said(each, service.origin()))
                .orElseGet(
                        () -> draft.fresh(BalancerKinds.PRIVATE_LINK_SERVICE, name, home(frontend), service.origin()));
        Filled filled = draft.filled(before)
                .with(BalancerKinds.LOAD_BALANCER, balancer)
                .with(BalancerKinds.FRONTEND, frontend.name())
                .unlessEmpty(BalancerKinds.NAT_ADDRESSES, addresses(service))
                .with(BalancerKinds.PROXY_PROTOCOL, service.isAnnotated(Publication.AZURE + "pls-proxy-protocol"));
        draft.change(before.id(), each -> each.with(filled.properties()));
        draft.traffic(before.id(), balancer);
        UNKEPT.keySet().stream().sorted().forEach(what -> note(service, name, what));
    }

    private void note(Manifest service, String name, String what) {
        String value = said(service, what);
        if (!value.isEmpty()) {
            notes.undetermined(("Private Link Service %s " + UNKEPT.get(what) + ", which Portolan does not keep")
                    .formatted(name, value));
        }
    }

    /** Its NAT addresses come from the frontend's subnet unless another one is named; failing both, from the nodes'. */
    private ComponentId home(Frontend frontend) {
        String name = said(frontend.service(), "ip-configuration-subnet");
        Optional<ComponentId> named = draft.subnet(name).map(Component::id);
        if (!name.isEmpty() && named.isEmpty()) {
            notes.undetermined(
                    "the Private Link Service of %s takes its addresses from subnet %s, which the design does not have"
                            .formatted(frontend.service().words(), name));
            return ComponentId.CANVAS;
        }
        return named.or(frontend::subnet)
                .or(() -> frontend.isElsewhere() ? Optional.empty() : draft.nodeSubnet())
                .orElse(ComponentId.CANVAS);
    }

    private static List<IpAddress> addresses(Manifest service) {
        return Arrays.stream(said(service, "ip-configuration-ip-address").split("[\\s,]+"))
                .flatMap(text -> IpAddress.parse(text).stream())
                .toList();
    }

    private static String said(Manifest service, String what) {
        return service.annotation(Publication.AZURE + "pls-" + what);
    }
}
