package dev.portolan.edit;

import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which files of an earlier import another one replaces. */
final class Replaced {

    private final Collection<String> files;
    private final Map<String, Boolean> mostly = new HashMap<>();
    private final Map<String, Boolean> same = new HashMap<>();
    private final boolean all;

    /** @param imported in the ids of {@code here} */
    Replaced(Design here, Design imported, Collection<String> files) {
        this.files = files;
        Map<String, int[]> counts = new HashMap<>();
        for (Component component : here.topology().components()) {
            String file = component.origin().file();
            if (!file.isEmpty()) {
                int[] count = Objects.requireNonNull(counts.computeIfAbsent(file, any -> new int[2]));
                count[0]++;
                count[1] += imported.topology().has(component.id()) ? 1 : 0;
            }
        }
        counts.forEach((file, count) -> mostly.put(file, count[1] * 2 >= count[0]));
        this.all = counts.keySet().stream().allMatch(this::isSame);
    }

    /** Whether what something came from is imported now: its file, or all files where they only refer to it. */
    boolean by(Origin origin) {
        return origin.file().isEmpty() ? all && !origin.fingerprints().isEmpty() : isSame(origin.file());
    }

    /** Whether most of what came from a file comes from one with another name now. */
    boolean byAnother(Origin origin) {
        return !by(origin) && Boolean.TRUE.equals(mostly.get(origin.file()));
    }

    private boolean isSame(String file) {
        return same.computeIfAbsent(file, name -> files.stream().anyMatch(other -> isSame(name, other)));
    }

    /** The same name, as far as both say in which folder: {@code infra/main.json} and {@code main.json}. */
    private static boolean isSame(String one, String other) {
        List<String> steps = steps(one);
        List<String> others = steps(other);
        int common = Math.min(steps.size(), others.size());
        return common > 0 && steps.subList(0, common).equals(others.subList(0, common));
    }

    /** From the file's name outwards. */
    private static List<String> steps(String file) {
        Set<String> here = Set.of("", ".");
        List<String> steps = new ArrayList<>(Arrays.stream(file.split("[/\\\\]", -1))
                .filter(step -> !here.contains(step))
                .toList());
        Collections.reverse(steps);
        return steps;
    }

    /** The files in words: {@code main.json}, or {@code main.json and 2 more}. */
    static String words(Collection<String> files) {
        Optional<String> first = files.stream().findFirst();
        String name =
                first.map(file -> steps(file).stream().findFirst().orElse(file)).orElse("nothing");
        return files.size() < 2 ? name : name + " and %d more".formatted(files.size() - 1);
    }
}
