package dev.portolan.cli;

import dev.portolan.io.json.Nearest;
import dev.portolan.model.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the component that was typed, by its id or its name. */
final class Named {

    private Named() {}

    /**
     * The component of this id or name.
     *
     * @throws BadInput in one sentence where there is none, or where several have the name
     */
    static Component component(OpenedDesign opened, String typed) {
        List<Component> all = List.copyOf(opened.design().topology().components());
        List<Component> byId = all.stream()
                .filter(component -> component.id().value().equals(typed))
                .toList();
        List<Component> found = byId.isEmpty()
                ? all.stream()
                        .filter(component -> component.name().equals(typed))
                        .toList()
                : byId;
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new BadInput(opened.file() + ": there is no component \"" + typed + "\"" + meant(typed, all));
        }
        throw new BadInput("%s: several components are called \"%s\"; name one by its id: %s"
                .formatted(
                        opened.file(),
                        typed,
                        found.stream()
                                .map(component -> "\"" + component.id() + "\"")
                                .collect(Collectors.joining(", "))));
    }

    private static String meant(String typed, List<Component> all) {
        List<String> names = all.stream()
                .flatMap(component -> Stream.of(component.id().value(), component.name()))
                .distinct()
                .toList();
        return Nearest.to(typed, names)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("; portolan export draws what there is, and the file lists it under \"components\"");
    }
}
