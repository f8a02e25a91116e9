package dev.portolan.ui.files;

import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Look;
import dev.portolan.io.exporting.Motif;
import dev.portolan.io.exporting.Paper;
import dev.portolan.paint.Palette;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody wished for, as a line in the settings of the window: {@code format=svg palette=LIGHT …}. Words that are not
 * known, as of another version, are as usual. What was selected or traced is of its moment and not kept.
 */
final class WishText {

    private static final List<Double> SCALES = List.of(1.0, 2.0, 4.0);

    private final Map<String, String> words = new HashMap<>();

    private WishText(String line) {
        for (String word : line.split(" ", -1)) {
            int at = word.indexOf('=');
            if (at > 0) {
                words.put(word.substring(0, at), word.substring(at + 1));
            }
        }
    }

    static String of(ExportWish wish) {
        return String.join(
                " ",
                "format=" + wish.format().id(),
                "palette=" + wish.look().palette().name(),
                "paper=" + wish.look().paper().name(),
                "scale=" + wish.look().scale(),
                "level=" + wish.motif().level().name(),
                "shown=" + names(wish.motif().without(Motif.Shown.TRACES_ALONE).shown()),
                "extras=" + names(wish.look().extras()),
                "sanitised=" + wish.sanitised());
    }

    static ExportWish read(String line) {
        WishText text = new WishText(line);
        ExportWish usual = ExportWish.USUAL;
        Exporter format = Optional.ofNullable(text.words.get("format"))
                .flatMap(Exporters::byId)
                .orElse(usual.format());
        Motif motif = new Motif(
                Set.of(),
                text.one("level", Motif.Level.class).orElse(usual.motif().level()),
                text.several("shown", Motif.Shown.class).orElse(usual.motif().shown()));
        Look look = new Look(
                text.one("palette", Palette.class).orElse(usual.look().palette()),
                text.scale().orElse(usual.look().scale()),
                text.one("paper", Paper.class).orElse(usual.look().paper()),
                text.several("extras", Look.Extra.class).orElse(usual.look().extras()));
        return new ExportWish(format, motif, look, false, "true".equals(text.words.get("sanitised")));
    }

    private static String names(Set<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private Optional<Double> scale() {
        return SCALES.stream()
                .filter(scale -> scale.toString().equals(words.get("scale")))
                .findFirst();
    }

    private <E extends Enum<E>> Optional<E> one(String key, Class<E> type) {
        return named(words.getOrDefault(key, ""), type);
    }

    private static <E extends Enum<E>> Optional<E> named(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private <E extends Enum<E>> Optional<Set<E>> several(String key, Class<E> type) {
        return Optional.ofNullable(words.get(key)).map(names -> {
            EnumSet<E> known = EnumSet.noneOf(type);
            Arrays.stream(names.split(",", -1))
                    .flatMap(name -> named(name, type).stream())
                    .forEach(known::add);
            return known;
        });
    }
}
