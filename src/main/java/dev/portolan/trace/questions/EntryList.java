package dev.portolan.trace.questions;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.FlowEnd;
import dev.portolan.trace.Missing;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entry points as they are found, each question once and under a name of its own. */
final class EntryList {

    static final int HTTPS = 443;
    static final int HTTP = 80;

    /** What a client asks, without the name under which it is shown. */
    record Question(FlowEnd to, String protocol, int port, String host, String path) {

        static Question at(Component component, String protocol, int port, String host, String path) {
            return new Question(FlowEnd.component(component.id()), protocol, port, host, path);
        }
    }

    private final TopologyGraph graph;
    private final Map<Question, EntryPoint> found = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    EntryList(TopologyGraph graph) {
        this.graph = graph;
    }

    List<EntryPoint> all() {
        return List.copyOf(found.values());
    }

    /** @param component who is meant to answer */
    void add(Question question, ComponentId component) {
        add(byName(question), component, Optional.empty());
    }

    /** Something can be asked for, but the design does not say what. */
    void open(Component component, String property, String why) {
        add(
                Question.at(component, "tcp", 0, "", ""),
                component.id(),
                Optional.of(new Missing(component.id(), property, why)));
    }

    boolean hasFor(ComponentId component) {
        return found.values().stream().anyMatch(entry -> entry.component().equals(component));
    }

    private void add(Question question, ComponentId component, Optional<Missing> open) {
        if (found.containsKey(question)) {
            return;
        }
        boolean outside = graph.topology()
                .component(component)
                .map(each -> each.is(ActorKinds.INTERNET_SERVICE.id()))
                .orElse(true);
        found.put(
                question,
                new EntryPoint(
                        unique(name(question)),
                        question.to(),
                        question.protocol(),
                        question.port(),
                        question.host(),
                        question.path(),
                        component,
                        outside,
                        open));
    }

    /** A service on the Internet is asked for by its name, whether a flow names it or draws it. */
    private Question byName(Question asked) {
        return Optional.of(asked.to())
                .filter(to ->
                        to.type() == FlowEnd.Type.COMPONENT && asked.host().isEmpty())
                .flatMap(to -> graph.topology().component(new ComponentId(to.text())))
                .filter(component -> component.is(ActorKinds.INTERNET_SERVICE.id()))
                .flatMap(component -> ActorKinds.HOST_NAME.of(component).optional())
                .filter(host -> !host.startsWith("*"))
                .map(host -> new Question(FlowEnd.host(host), asked.protocol(), asked.port(), "", asked.path()))
                .orElse(asked);
    }

    private String name(Question question) {
        String to = question.to().type() == FlowEnd.Type.COMPONENT
                ? graph.topology()
                        .component(new ComponentId(question.to().text()))
                        .map(Component::name)
                        .orElse(question.to().text())
                : question.to().text();
        String usual = question.protocol() + question.port();
        String port =
                usual.equals("https443") || usual.equals("http80") || question.port() == 0 ? "" : ":" + question.port();
        String path = question.path().equals("/") ? "" : question.path();
        String host = question.host().isEmpty() ? "" : " for " + question.host();
        return question.protocol() + "://" + to + port + path + host;
    }

    private String unique(String name) {
        String candidate = name;
        for (int i = 2; !names.add(candidate); i++) {
            candidate = name + " (" + i + ")";
        }
        return candidate;
    }
}
