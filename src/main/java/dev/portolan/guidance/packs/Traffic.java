package dev.portolan.guidance.packs;

import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import dev.portolan.trace.questions.EveryPath;
import dev.portolan.trace.questions.Gate;
import dev.portolan.trace.questions.Matrix;
import dev.portolan.trace.questions.Progress;
import dev.portolan.trace.questions.Questions;
import dev.portolan.trace.questions.Reach;
import dev.portolan.trace.questions.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What expressions may ask of traffic; each answer is worked out once. */
final class Traffic {

    private record Pair(ComponentId from, ComponentId to, String gate) {}

    private final Review review;
    private final Questions questions;
    private final Map<ComponentId, Reach> reached = new HashMap<>();
    private final Map<Pair, EveryPath> paths = new HashMap<>();

    Traffic(Review review, Questions questions) {
        this.review = review;
        this.questions = questions;
    }

    /** Whether traffic that {@code from} starts arrives at {@code to}, or at something within it. */
    boolean reaches(Component from, Component to) {
        Reach reach = reached.computeIfAbsent(from.id(), this::reach);
        Set<ComponentId> targets = review.design().topology().descendants(to.id()).stream()
                .map(Component::id)
                .collect(Collectors.toSet());
        targets.add(to.id());
        List<Reach.Line> lines = reach.lines().stream()
                .filter(line -> targets.contains(line.target()))
                .toList();
        if (lines.stream().anyMatch(line -> line.status() == Way.Status.REACHES)) {
            return true;
        }
        List<Missing> missing = lines.stream()
                .filter(line -> line.status() != Way.Status.BLOCKED)
                .flatMap(line -> line.way().missing().stream())
                .distinct()
                .toList();
        if (lines.stream().anyMatch(line -> line.status() != Way.Status.BLOCKED)) {
            throw new NotKnown(orUnsaid(missing, "whether %s reaches %s".formatted(from.name(), to.name())));
        }
        return false;
    }

    private Reach reach(ComponentId from) {
        Set<ComponentId> starts = review.design().topology().descendants(from).stream()
                .map(Component::id)
                .collect(Collectors.toSet());
        starts.add(from);
        Matrix matrix = questions.matrix(
                questions.actors().stream()
                        .filter(actor -> starts.contains(actor.id()))
                        .toList(),
                questions.entries(),
                Progress.NONE);
        return questions.whatIsReachedFrom(from, matrix);
    }

    /** Whether all traffic between the two passes the gate; also where there is no traffic. */
    boolean everyPathPasses(Component from, Component to, String gate) {
        EveryPath path = paths.computeIfAbsent(
                new Pair(from.id(), to.id(), gate),
                pair -> questions.everyPath(pair.from(), pair.to(), gate(gate), Progress.NONE));
        if (path.verdict() == EveryPath.Verdict.NOT_DETERMINED) {
            throw new NotKnown(orUnsaid(path.missing(), path.why()));
        }
        return path.verdict() != EveryPath.Verdict.BYPASSED;
    }

    private Gate gate(String name) {
        if (name.equals("waf")) {
            return Gate.waf();
        }
        if (name.equals("firewall")) {
            return Gate.firewall();
        }
        ComponentId id = new ComponentId(name);
        if (!review.design().topology().has(id)) {
            throw new IllegalArgumentException(
                    "\"%s\" is neither waf, firewall nor the id of a component".formatted(name));
        }
        return Gate.at(id);
    }

    /** How the packet is protected as it arrives at a component: {@code tls}, {@code plain}, or empty for not at all. */
    String tlsAt(String flow, Component at) {
        Trace trace = review.traces().stream()
                .filter(each -> each.flow().name().equals(flow))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no trace \"" + flow + "\""));
        List<Encryption> found = trace.branches().stream()
                .flatMap(branch -> branch.travelled().stream())
                .filter(hop -> hop.component().equals(at.id()))
                .map(hop -> hop.in().encryption())
                .toList();
        boolean plain = found.stream()
                .anyMatch(each -> each.mode() == Encryption.Mode.PLAIN || each.mode() == Encryption.Mode.TUNNEL_PLAIN);
        if (plain) {
            return "plain";
        }
        boolean open = found.stream().anyMatch(each -> each.mode() == Encryption.Mode.UNKNOWN)
                || found.isEmpty() && trace.disposition() == Disposition.UNDETERMINED;
        if (open) {
            throw new NotKnown(orUnsaid(
                    trace.branches().stream()
                            .flatMap(branch -> branch.missing().stream())
                            .toList(),
                    "how \"%s\" is protected at %s".formatted(flow, at.name())));
        }
        return found.isEmpty() ? "" : "tls";
    }

    private static List<Missing> orUnsaid(List<Missing> missing, String why) {
        return missing.isEmpty() ? List.of(new Missing(ComponentId.CANVAS, "", why)) : missing;
    }
}
