package dev.portolan.edit.patterns;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The saved questions of a design follow its new way in or out: what they expect to be passed is what now is there. */
final class Asking {

    private static final Set<Expectation.Type> ABOUT_THE_WAY =
            Set.of(Expectation.Type.THROUGH, Expectation.Type.NOT_THROUGH, Expectation.Type.TLS_ENDS_AT);

    private final Draft draft;

    Asking(Draft draft) {
        this.draft = draft;
    }

    /** The users whose requests come over the Internet. */
    ComponentId users() {
        return draft.all(ActorKinds.PUBLIC_USERS).stream()
                .findFirst()
                .map(Component::id)
                .orElseGet(() -> draft.add(ActorKinds.PUBLIC_USERS, "public-users", ComponentId.CANVAS, Given.NOTHING)
                        .id());
    }

    /**
     * Requests of the Internet for what is published pass the new entry; a host and path that nobody asks for gets a flow.
     *
     * @param ends where TLS ends, by host and path
     */
    void follow(List<Published> all, ComponentId entry, Map<Published, ComponentId> ends) {
        ComponentId users = users();
        List<Flow> flows = new ArrayList<>();
        for (Flow flow : draft.design().flows()) {
            flows.add(all.stream()
                    .filter(each -> asksFor(flow, each) && fromInternet(flow))
                    .findFirst()
                    .map(each -> expecting(flow, entry, ends.getOrDefault(each, entry)))
                    .orElse(flow));
        }
        for (Published each : all) {
            if (flows.stream().noneMatch(flow -> asksFor(flow, each) && fromInternet(flow))) {
                flows.add(flow(users, each)
                        .expecting(
                                Expectation.delivered(),
                                Expectation.through(entry.value()),
                                endsAt(ends.getOrDefault(each, entry))));
            }
        }
        draft.become(draft.design().withFlows(flows));
    }

    /** Who asks the origin itself is to be refused; a flow says so for each name. */
    void nobodyPast(List<String> hosts) {
        ComponentId users = users();
        List<Flow> flows = new ArrayList<>(draft.design().flows());
        for (String host : hosts) {
            FlowEnd origin = FlowEnd.host(Doors.originName(host));
            if (flows.stream().noneMatch(flow -> flow.to().equals(origin))) {
                flows.add(Flow.https("past Front Door to " + host, FlowEnd.component(users), origin)
                        .expecting(Expectation.denied()));
            }
        }
        draft.become(draft.design().withFlows(flows));
    }

    /** Nobody asks for the origins of a Front Door that goes. */
    void forgetPast(Component door) {
        List<FlowEnd> origins = EdgeKinds.ORIGINS.of(door).orElse(List.of()).stream()
                .flatMap(each -> EdgeKinds.ORIGIN_HOST_NAME.of(each).optional().stream())
                .map(FlowEnd::host)
                .toList();
        draft.become(draft.design()
                .withFlows(draft.design().flows().stream()
                        .filter(flow -> !origins.contains(flow.to())
                                || !flow.expectations().contains(Expectation.denied()))
                        .toList()));
    }

    private Flow flow(ComponentId users, Published each) {
        String name =
                draft.get(users).name() + " → " + each.host() + (each.path().equals("/") ? "" : each.path());
        Flow flow = Flow.https(name, FlowEnd.component(users), FlowEnd.host(each.host()));
        return new Flow(
                flow.name(),
                flow.from(),
                flow.to(),
                flow.protocol(),
                flow.port(),
                flow.host(),
                each.path(),
                List.of(),
                flow.extras());
    }

    private static boolean asksFor(Flow flow, Published each) {
        String path = flow.path().isEmpty() ? "/" : flow.path();
        return flow.to().equals(FlowEnd.host(each.host())) && path.equals(each.path());
    }

    private boolean fromInternet(Flow flow) {
        return flow.from().type() != FlowEnd.Type.COMPONENT
                || draft.find(new ComponentId(flow.from().text()))
                        .filter(each -> each.is(ActorKinds.PUBLIC_USERS.id()))
                        .isPresent();
    }

    private Flow expecting(Flow flow, ComponentId entry, ComponentId end) {
        boolean delivered = flow.expectations().contains(Expectation.delivered());
        if (!delivered) {
            return flow;
        }
        List<Expectation> next = new ArrayList<>(flow.expectations());
        next.removeIf(each -> ABOUT_THE_WAY.contains(each.type()));
        next.add(Expectation.through(entry.value()));
        next.add(endsAt(end));
        return flow.expecting(next.toArray(Expectation[]::new));
    }

    /** Flows that expected to pass an old way out expect the new one. */
    void leaveBy(Set<ComponentId> old, ComponentId out) {
        List<Flow> flows = draft.before().flows();
        draft.become(draft.design()
                .withFlows(draft.design().flows().stream()
                        .map(flow -> flows.stream()
                                .filter(before -> before.name().equals(flow.name()))
                                .filter(before -> before.expectations().stream()
                                        .anyMatch(each -> each.type() == Expectation.Type.THROUGH
                                                && old.contains(new ComponentId(each.argument()))))
                                .findFirst()
                                .map(before -> through(flow, old, out))
                                .orElse(flow))
                        .toList()));
    }

    private static Flow through(Flow flow, Set<ComponentId> old, ComponentId out) {
        List<Expectation> next = new ArrayList<>(flow.expectations());
        next.removeIf(
                each -> each.type() == Expectation.Type.THROUGH && old.contains(new ComponentId(each.argument())));
        next.add(Expectation.through(out.value()));
        return flow.expecting(next.stream().distinct().toArray(Expectation[]::new));
    }

    private static Expectation endsAt(ComponentId component) {
        return new Expectation(Expectation.Type.TLS_ENDS_AT, component.value());
    }
}
