package dev.portolan.edit;

import dev.portolan.model.Design;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.Note;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is said beside the drawing and is different: flows by name, waivers by rule and subjects, notes by id. */
final class SpokenDifferences {

    /**
     * A list of the design whose items have a key.
     *
     * @param words the item in a sentence
     */
    private record Shelf<T>(
            Difference.Area area,
            Function<Design, List<T>> read,
            BiFunction<Design, List<T>, Design> write,
            Function<T, Object> key,
            Function<T, Subject> subject,
            Function<T, String> words) {}

    private final Design before;
    private final Design after;
    private final List<Difference> found = new ArrayList<>();

    SpokenDifferences(Design before, Design after) {
        this.before = before;
        this.after = after;
    }

    List<Difference> all() {
        compare(new Shelf<Flow>(
                Difference.Area.FLOW,
                Design::flows,
                Design::withFlows,
                Flow::name,
                flow -> Subject.flow(flow.name()),
                flow -> "flow '" + flow.name() + "'"));
        compare(new Shelf<Waiver>(
                Difference.Area.WAIVER,
                Design::waivers,
                Design::withWaivers,
                waiver -> List.of(waiver.rule(), waiver.subjects()),
                waiver -> Subject.DESIGN,
                SpokenDifferences::words));
        compare(new Shelf<Note>(
                Difference.Area.NOTE,
                Design::notes,
                Design::withNotes,
                Note::id,
                note -> Subject.note(note.id()),
                note -> "note '" + note.text() + "'"));
        return found;
    }

    private static String words(Waiver waiver) {
        return "waiver of " + waiver.rule() + " for "
                + waiver.subjects().stream()
                        .map(subject -> subject.id().isEmpty() ? "the design" : "'" + subject.id() + "'")
                        .collect(Collectors.joining(", "));
    }

    private <T> void compare(Shelf<T> shelf) {
        List<T> old = shelf.read.apply(before);
        List<T> next = shelf.read.apply(after);
        if (old.equals(next)) {
            return;
        }
        List<T> reached = hasOnce(old, shelf) && hasOnce(next, shelf) ? oneByOne(shelf, old, next) : old;
        if (!reached.equals(next)) {
            String name = shelf.area.name().toLowerCase(Locale.ROOT);
            T any = next.isEmpty() ? old.get(0) : next.get(0);
            add(shelf, Difference.Kind.CHANGED, any, "Put the " + name + "s in another order", List.of(), all -> next);
        }
    }

    /** Tells what is gone, what is new and what has changed; returns what that makes of the old list. */
    private <T> List<T> oneByOne(Shelf<T> shelf, List<T> old, List<T> next) {
        List<T> reached = new ArrayList<>(old);
        for (T item : old) {
            if (same(next, item, shelf).isEmpty()) {
                reached.remove(item);
                add(shelf, Difference.Kind.REMOVED, item, "Remove " + shelf.words.apply(item), List.of(), all -> {
                    all.removeIf(each -> isSame(each, item, shelf));
                    return all;
                });
            }
        }
        for (T item : next) {
            Optional<T> was = same(old, item, shelf);
            if (was.isEmpty()) {
                reached.add(item);
                add(shelf, Difference.Kind.ADDED, item, "Add " + shelf.words.apply(item), List.of(), all -> {
                    all.add(item);
                    return all;
                });
            } else if (!was.get().equals(item)) {
                reached.replaceAll(each -> isSame(each, item, shelf) ? item : each);
                changed(shelf, was.get(), item);
            }
        }
        return reached;
    }

    private <T> void changed(Shelf<T> shelf, T was, T is) {
        List<Difference.Detail> details =
                was instanceof Flow old && is instanceof Flow next ? details(old, next) : List.of();
        String words = "Change " + shelf.words.apply(is)
                + (details.isEmpty()
                        ? ""
                        : ": " + details.stream().map(Object::toString).collect(Collectors.joining("; ")));
        add(shelf, Difference.Kind.CHANGED, is, words, details, all -> {
            all.replaceAll(each -> isSame(each, is, shelf) ? is : each);
            return all;
        });
    }

    private static List<Difference.Detail> details(Flow was, Flow is) {
        List<Difference.Detail> details = new ArrayList<>();
        detail("from", was.from().text(), is.from().text(), details);
        detail("to", was.to().text(), is.to().text(), details);
        detail("protocol", was.protocol(), is.protocol(), details);
        detail("port", Integer.toString(was.port()), Integer.toString(is.port()), details);
        detail("host", was.host(), is.host(), details);
        detail("path", was.path(), is.path(), details);
        detail("expected", expected(was), expected(is), details);
        return details;
    }

    private static void detail(String path, String was, String is, List<Difference.Detail> details) {
        if (!was.equals(is)) {
            details.add(new Difference.Detail(path, was, is));
        }
    }

    private static String expected(Flow flow) {
        return flow.expectations().stream().map(SpokenDifferences::words).collect(Collectors.joining(", "));
    }

    private static String words(Expectation expectation) {
        String type = expectation.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return expectation.argument().isEmpty() ? type : type + " " + expectation.argument();
    }

    private <T> void add(
            Shelf<T> shelf,
            Difference.Kind kind,
            T item,
            String words,
            List<Difference.Detail> details,
            UnaryOperator<List<T>> change) {
        found.add(new Difference(
                shelf.area,
                kind,
                shelf.subject.apply(item),
                "",
                details,
                Edit.of(
                        words,
                        design -> shelf.write.apply(design, change.apply(new ArrayList<>(shelf.read.apply(design)))))));
    }

    private static <T> boolean hasOnce(List<T> items, Shelf<T> shelf) {
        return new HashSet<>(items.stream().map(shelf.key).toList()).size() == items.size();
    }

    private static <T> Optional<T> same(List<T> items, T item, Shelf<T> shelf) {
        return items.stream().filter(each -> isSame(each, item, shelf)).findFirst();
    }

    private static <T> boolean isSame(T one, T other, Shelf<T> shelf) {
        return shelf.key.apply(one).equals(shelf.key.apply(other));
    }
}
