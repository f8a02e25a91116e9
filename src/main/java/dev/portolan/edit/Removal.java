package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.References;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes components and links out, and with them everything that would point at nothing: content, links, references,
 * corners, flows that start or end there, expectations and waivers about them.
 */
final class Removal {

    private final Set<ComponentId> components = new LinkedHashSet<>();
    private final Set<LinkId> links = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Catalog catalog;

    private Removal(Catalog catalog, Topology topology, Collection<Subject> subjects) {
        this.catalog = catalog;
        for (Subject subject : subjects) {
            if (subject.type() == Subject.Type.COMPONENT) {
                addWithContent(topology, new ComponentId(subject.id()));
            } else if (subject.type() == Subject.Type.LINK) {
                links.add(new LinkId(subject.id()));
            }
        }
        notes.addAll(NoteEdits.ids(subjects));
        topology.links().stream()
                .filter(link -> components.contains(link.from()) || components.contains(link.to()))
                .map(Link::id)
                .forEach(links::add);
        links.removeIf(id -> topology.link(id).isEmpty());
    }

    static Edit of(Catalog catalog, Design now, Collection<Subject> subjects) {
        return Edit.of(
                "Delete " + label(now, subjects),
                design -> new Removal(catalog, design.topology(), subjects).from(design));
    }

    private static String label(Design now, Collection<Subject> subjects) {
        List<Subject> components = subjects.stream()
                .filter(subject -> subject.type() == Subject.Type.COMPONENT)
                .toList();
        if (components.isEmpty()) {
            int notes = NoteEdits.ids(subjects).size();
            int links = subjects.size() - notes;
            return links == 0
                    ? notes == 1 ? "note" : notes + " notes"
                    : links == 1 ? "connection" : links + " connections";
        }
        return Labels.ofAll(
                now,
                components.stream()
                        .map(subject -> new ComponentId(subject.id()))
                        .toList());
    }

    private void addWithContent(Topology topology, ComponentId id) {
        if (topology.has(id)) {
            components.add(id);
            topology.descendants(id).stream().map(Component::id).forEach(components::add);
        }
    }

    private Design from(Design design) {
        if (components.isEmpty() && links.isEmpty() && notes.isEmpty()) {
            return design;
        }
        Design noted = design.withNotes(NoteEdits.without(design, notes));
        noted = noted.withNotes(NoteEdits.unpinned(noted, components));
        Design next = noted.with(design.topology().without(components).withoutLinks(links))
                .with(design.layout().without(components, links));
        next = new References(catalog, id -> components.contains(id) ? Optional.empty() : Optional.of(id))
                .redirected(next);
        return withoutWhatWasSaid(next);
    }

    private Design withoutWhatWasSaid(Design design) {
        List<Flow> flows = design.flows().stream()
                .filter(flow -> !isGone(flow.from()) && !isGone(flow.to()))
                .map(this::withoutExpectations)
                .toList();
        Set<String> flowsGone = new LinkedHashSet<>();
        design.flows().stream()
                .filter(flow -> isGone(flow.from()) || isGone(flow.to()))
                .map(Flow::name)
                .forEach(flowsGone::add);
        return design.withFlows(flows)
                .withWaivers(design.waivers().stream()
                        .filter(waiver -> waiver.subjects().stream().noneMatch(s -> isGone(s, flowsGone)))
                        .toList());
    }

    private Flow withoutExpectations(Flow flow) {
        Expectation[] kept = flow.expectations().stream()
                .filter(expectation -> !names(expectation.argument()))
                .toArray(Expectation[]::new);
        return flow.expecting(kept);
    }

    private boolean names(String argument) {
        return !argument.isBlank() && components.contains(new ComponentId(argument));
    }

    private boolean isGone(FlowEnd end) {
        return components.stream().anyMatch(end::isComponent);
    }

    private boolean isGone(Subject subject, Set<String> flowsGone) {
        return switch (subject.type()) {
            case COMPONENT -> names(subject.id());
            case LINK -> links.contains(new LinkId(subject.id()));
            case FLOW -> flowsGone.contains(subject.id());
            case NOTE -> notes.contains(subject.id());
            case DESIGN -> false;
        };
    }
}
