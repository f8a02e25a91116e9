package dev.portolan.io.importing.drawio;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.geom.Rect;
import dev.portolan.io.Problem;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Origin;
import dev.portolan.model.Placement;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a design of a drawing that says what it means in pictures and boxes only. */
final class Guessing {

    private static final Pattern RANGE = Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}\\b");
    private static final String PLAIN = "shapes without a picture";

    private final Catalog catalog = Catalog.azure();
    private final String file;
    private final String page;
    private final Cells cells;
    private final List<String> guessed = new ArrayList<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private final Map<String, ComponentId> byCell = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final Map<ComponentId, Rect> onPage = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private Design design;

    Guessing(String file, String page, Cells cells) {
        this.file = file;
        this.page = page;
        this.cells = cells;
        this.design = Design.empty(page);
    }

    DrawioImport done(List<Problem> remarks) {
        List<Guess> pictures = pictures();
        List<Guess> all = new ArrayList<>(boxes(pictures));
        all.addAll(pictures);
        all.sort(Comparator.comparing(Guess::area).reversed());
        List<Guess> containers = new ArrayList<>();
        for (Guess guess : all) {
            place(guess, containers);
            if (catalog.kind(guess.kind()).filter(KindSpec::isContainer).isPresent()) {
                containers.add(0, guess);
            }
        }
        design = new Lines(cells, byCell, catalog, guessed).drawn(design);
        return new DrawioImport(Optional.of(design.named(page)), guessed, ignored, remarks);
    }

    private List<Guess> pictures() {
        List<Guess> pictures = new ArrayList<>();
        for (Cell cell : cells.all()) {
            String picture = cell.line() ? "" : cell.picture();
            Optional<KindId> kind = Pictures.kind(picture);
            if (kind.isPresent()) {
                pictures.add(new Guess(cell, kind.get(), cell.name(), cells.onPage(cell)));
            } else if (!picture.isEmpty()) {
                ignored.merge(picture, 1, Integer::sum);
            }
        }
        return pictures;
    }

    /** The boxes that mean something; a picture that only names its box goes. */
    private List<Guess> boxes(List<Guess> pictures) {
        List<Guess> boxes = new ArrayList<>();
        List<Cell> plain = cells.all().stream()
                .filter(cell -> !cell.line() && cell.picture().isEmpty() && !cell.isText())
                .filter(cell -> cell.bounds().width() > 0 && cell.bounds().height() > 0)
                .sorted(Comparator.comparing(
                        (Cell cell) -> cell.bounds().width() * cell.bounds().height()))
                .toList();
        for (Cell cell : plain) {
            Rect bounds = cells.onPage(cell);
            Optional<Guess> naming = Boxes.naming(bounds, pictures);
            Optional<KindId> kind = naming.map(Guess::kind).or(() -> Boxes.byWords(cell));
            boolean holds = Stream.concat(pictures.stream(), boxes.stream())
                    .anyMatch(each -> bounds.contains(each.bounds().centre()));
            if (kind.isEmpty() || !holds) {
                ignored.merge(PLAIN, 1, Integer::sum);
                continue;
            }
            naming.ifPresent(pictures::remove);
            String name = cell.name().isEmpty() ? naming.map(Guess::name).orElse("") : cell.name();
            Guess box = new Guess(cell, kind.get(), name, bounds);
            boxes.add(box);
            naming.ifPresent(each -> named.put(cell.id(), each.cell().id()));
            guessed.add("the box \"%s\" is %s, by its %s"
                    .formatted(shown(box), label(box), naming.isPresent() ? "picture" : "label"));
        }
        return boxes;
    }

    private String label(Guess guess) {
        return catalog.kind(guess.kind())
                .map(KindSpec::label)
                .orElse(guess.kind().value());
    }

    private String shown(Guess guess) {
        return guess.name().isEmpty() ? label(guess) : guess.name();
    }

    /** @param containers the boxes around, the innermost first */
    private void place(Guess guess, List<Guess> containers) {
        ComponentId home = ComponentId.CANVAS;
        for (Guess container : containers) {
            if (container.surrounds(guess)
                    && catalog.refusalToContain(container.kind(), guess.kind()).isEmpty()) {
                home = byCell.getOrDefault(container.cell().id(), ComponentId.CANVAS);
                guessed.add("\"%s\" is in \"%s\", as it is drawn there".formatted(shown(guess), shown(container)));
                break;
            }
        }
        Component component = Component.of(freeId(guess), guess.kind().value(), shown(guess))
                .in(home)
                .withOrigin(new Origin(file, guess.cell().at(), ""));
        design = design.with(ranged(component, guess));
        byCell.put(guess.cell().id(), component.id());
        Optional.ofNullable(named.get(guess.cell().id())).ifPresent(picture -> byCell.put(picture, component.id()));
        Rect around = onPage.getOrDefault(home, new Rect(0, 0, 0, 0));
        Rect bounds = guess.bounds().moved(-around.x(), -around.y());
        onPage.put(component.id(), guess.bounds());
        design = design.with(design.layout().with(component.id(), Placement.at(bounds)));
    }

    private String freeId(Guess guess) {
        String slug = shown(guess)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = slug.isEmpty() ? guess.kind().value() : slug;
        String candidate = stem;
        for (int number = 2; !ids.add(candidate); number++) {
            candidate = stem + "-" + number;
        }
        return candidate;
    }

    /** Networks and subnets are labelled with their ranges. */
    private Component ranged(Component component, Guess guess) {
        List<Prefix> ranges = RANGE.matcher(String.join("\n", guess.cell().words()))
                .results()
                .flatMap(found -> Prefix.parse(found.group()).stream())
                .toList();
        if (ranges.isEmpty()) {
            return component;
        }
        if (component.is(NetworkKinds.VIRTUAL_NETWORK.id())) {
            return component.with(NetworkKinds.ADDRESS_SPACE.key(), ranges);
        }
        return component.is(NetworkKinds.SUBNET.id())
                ? component.with(NetworkKinds.SUBNET_PREFIXES.key(), ranges)
                : component;
    }
}
