package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.source.Located;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which resources wait for others: the order of a file says nothing of the order in which Azure deploys it. */
final class Waiting {

    private static final int COST = 20;

    private final Import session;
    private final Deque<Instance> around = new ArrayDeque<>();
    private final IdentityHashMap<Instance, List<Instance>> deployments = new IdentityHashMap<>();

    Waiting(Import session) {
        this.session = session;
    }

    /** Does something within a deployment. */
    void within(Instance deployment, Runnable action) {
        around.addLast(deployment);
        action.run();
        around.removeLast();
    }

    void add(Instance instance) {
        if (!around.isEmpty()) {
            deployments.put(instance, List.copyOf(around));
        }
    }

    /** Whether Azure deploys {@code one} when {@code other} is done: it, or a deployment that it stands in, depends on that. */
    boolean isLater(Instance one, Instance other) {
        return waits(one, other) && !waits(other, one);
    }

    private boolean waits(Instance one, Instance other) {
        List<Instance> late = steps(one);
        List<Instance> early = new ArrayList<>(steps(other));
        early.removeAll(late);
        Set<String> wanted = new HashSet<>();
        early.forEach(step -> wanted.add(key(step)));
        late.removeAll(steps(other));
        return late.stream().anyMatch(step -> reaches(step, wanted));
    }

    private List<Instance> steps(Instance instance) {
        List<Instance> steps = new ArrayList<>(deployments.getOrDefault(instance, List.of()));
        steps.add(instance);
        return steps;
    }

    private boolean reaches(Instance start, Set<String> wanted) {
        Set<String> seen = new HashSet<>(Set.of(key(start)));
        Deque<Instance> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            for (Instance dependency : dependencies(next.removeFirst())) {
                session.budget().spend(COST);
                if (wanted.contains(key(dependency))) {
                    return true;
                }
                if (seen.add(key(dependency))) {
                    next.add(dependency);
                }
            }
        }
        return false;
    }

    /** What it names, and the resource that it is a part of. */
    private List<Instance> dependencies(Instance instance) {
        List<Instance> found = new ArrayList<>();
        if (instance.node().get("dependsOn").orElse(Located.Fields.NONE) instanceof Located.Items names) {
            Values values = new Values(session);
            names.items()
                    .forEach(name -> session.directory()
                            .find(values.text(name, instance.scope()), instance.template())
                            .ifPresent(found::add));
        }
        parent(instance.path().id()).flatMap(session.directory()::byId).ifPresent(found::add);
        return found;
    }

    private static Optional<String> parent(String id) {
        int name = id.lastIndexOf('/');
        int type = id.lastIndexOf('/', name - 1);
        return type > 0 ? Optional.of(id.substring(0, type)) : Optional.empty();
    }

    private static String key(Instance instance) {
        return Directory.key(instance.path().id());
    }
}
