package dev.portolan.guidance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The days to come on which the rules will say something else of a design that stays as it is. */
public record Horizon(List<Turn> turns) {

    /** Nothing is to be seen. */
    public static final Horizon EMPTY = new Horizon(List.of());

    /** A day from which on the rules say something else, such as the day after a waiver's end. */
    public record Turn(LocalDate day, AdviceChange change) {}

    public Horizon {
        turns = List.copyOf(turns);
    }

    /**
     * Finds the days by halving the time between, as advice changes seldom and does not change back.
     *
     * @param advice what the rules say on a day
     */
    public static Horizon of(LocalDate from, LocalDate to, Function<LocalDate, Advice> advice) {
        List<Turn> turns = new ArrayList<>();
        search(new Day(from, advice.apply(from)), new Day(to, advice.apply(to)), advice, turns);
        return new Horizon(turns);
    }

    private record Day(LocalDate day, Advice advice) {}

    private static void search(Day from, Day to, Function<LocalDate, Advice> advice, List<Turn> turns) {
        AdviceChange change = AdviceChange.between(from.advice(), to.advice());
        if (change.isNone()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(from.day(), to.day());
        if (days <= 1) {
            turns.add(new Turn(to.day(), change));
            return;
        }
        LocalDate middle = from.day().plusDays(days / 2);
        Day between = new Day(middle, advice.apply(middle));
        search(from, between, advice, turns);
        search(between, to, advice, turns);
    }
}
