package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.KubernetesKinds.Controller;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the ingress controller of a class, among the manifests' pods, in the cluster as it was, or as a new one. */
final class Controllers {

    private final Drawn drawn;
    private final Draft draft;
    private final IngressClasses classes;

    Controllers(Drawn drawn, IngressClasses classes) {
        this.drawn = drawn;
        this.draft = drawn.draft();
        this.classes = classes;
    }

    /** Empty, which is noted, where several could be meant. */
    Optional<ComponentId> of(String name, Manifest ingress) {
        List<ComponentId> told = drawn.pods().keySet().stream()
                .filter(id -> draft.get(id).is(KubernetesKinds.INGRESS_CONTROLLER.id()))
                .filter(id -> drawn.pods(id).filter(set -> names(set, name)).isPresent())
                .toList();
        if (told.size() == 1) {
            return Optional.of(told.get(0));
        }
        Optional<Controller> software = classes.software(name);
        List<Component> fit = inCluster(each ->
                software.isEmpty() || KubernetesKinds.CONTROLLER.of(each).is(software.get()));
        if (fit.isEmpty()) {
            return Optional.of(fresh(name, software.orElse(Controller.OTHER), ingress));
        }
        if (fit.size() > 1 || software.isEmpty() && !name.isEmpty() && !isSaid(fit.get(0), name)) {
            drawn.notes()
                    .undetermined(
                            ("which of the cluster's ingress controllers serves the class \"%s\" of %s is not determined;"
                                            + " its rules are in none")
                                    .formatted(name, ingress.words()));
            return Optional.empty();
        }
        if (name.isEmpty()) {
            drawn.notes()
                    .assume(
                            "%s names no ingress class, and no class is the default; \"%s\", the only controller, serves it"
                                    .formatted(ingress.words(), fit.get(0).name()));
        }
        return Optional.of(fit.get(0).id());
    }

    private static boolean isSaid(Component controller, String name) {
        return controller.name().equalsIgnoreCase(name);
    }

    private boolean names(PodSet pods, String name) {
        if (name.isEmpty()) {
            return false;
        }
        String controller = classes.controller(name);
        Predicate<String> tells = argument -> argument.endsWith("ingress-class=" + name)
                || argument.toLowerCase(Locale.ROOT).endsWith("ingressclass=" + name)
                || !controller.isEmpty() && argument.equals("--controller-class=" + controller);
        return pods.arguments().anyMatch(tells);
    }

    private List<Component> inCluster(Predicate<Component> condition) {
        return draft.ofKind(KubernetesKinds.INGRESS_CONTROLLER)
                .filter(draft::isInCluster)
                .filter(condition)
                .toList();
    }

    private ComponentId fresh(String name, Controller software, Manifest ingress) {
        String shown = name.isEmpty() ? "ingress-controller" : name;
        Component controller =
                draft.fresh(KubernetesKinds.INGRESS_CONTROLLER, shown, draft.cluster(), ingress.origin());
        Filled filled = draft.filled(controller).with(KubernetesKinds.CONTROLLER, software);
        draft.change(controller.id(), each -> each.with(filled.properties()));
        drawn.notes()
                .assume(
                        ("the ingress controller of class \"%s\" is not in the files; it was drawn, and what publishes it is not"
                                        + " determined")
                                .formatted(name));
        return controller.id();
    }
}
