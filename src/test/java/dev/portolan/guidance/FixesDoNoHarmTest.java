package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Edit;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Trace;
import dev.portolan.wild.Dice;
import dev.portolan.wild.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Samples in which something was forgotten or switched: a quick fix there makes nothing else worse. */
class FixesDoNoHarmTest {

    private static final int FIXES = 4;
    private static final Advisor ADVISOR = new Advisor(Rules.all());
    private static final List<String> SAMPLES = samples();

    /** Rule and harm, each with the reason why it is none. */
    private static final Map<String, String> ACCEPTED = Map.of(
            "HUB-004 raises AGW-010",
            "what the peering refused goes on to the next obstacle, here a firewall that denies it, and this is named");

    @Test
    void noFixRaisesAnErrorOfAnotherRuleOrLosesAFlow() {
        Seeds.each(30, seed -> {
            Dice dice = new Dice(seed);
            String sample = dice.pick(SAMPLES);
            Design design = Bench.sample(sample);
            for (int mistakes = dice.between(1, 2); mistakes > 0; mistakes--) {
                design = mistaken(design, dice);
            }
            Review before = review(design);
            Advice advice = ADVISOR.advise(before);
            List<Finding> findings = new ArrayList<>(advice.findings());
            dice.shuffle(findings);
            findings.stream()
                    .flatMap(finding -> finding.fixes().stream().map(fix -> new Fix(finding, fix)))
                    .limit(FIXES)
                    .forEach(fix -> assertThat(fix.harm(before, advice))
                            .as("%s: '%s' of %s", sample, fix.edit().label(), fix.finding())
                            .allMatch(harm -> ACCEPTED.keySet().stream().anyMatch(harm::startsWith)));
        });
    }

    /** A property forgotten, a flag switched, or a line left out of a list. */
    private static Design mistaken(Design design, Dice dice) {
        List<Component> said = design.topology().components().stream()
                .filter(component -> !component.properties().isEmpty())
                .toList();
        Component one = dice.pick(said);
        String name = dice.pick(List.copyOf(one.properties().names()));
        return design.with(one.with(
                mistaken(one.properties(), name, one.properties().get(name).orElseThrow(), dice)));
    }

    private static Properties mistaken(Properties properties, String name, Value value, Dice dice) {
        if (value instanceof Value.Flag flag) {
            return properties.with(name, Value.of(!flag.on()));
        }
        if (value instanceof Value.Items items && !items.values().isEmpty() && dice.chance(50)) {
            List<Value> left = new ArrayList<>(items.values());
            left.remove(dice.below(left.size()));
            return properties.with(name, new Value.Items(left));
        }
        return properties.without(name);
    }

    private static Review review(Design design) {
        return Review.of(design, Catalog.azure(), LocalDate.of(2026, 11, 23));
    }

    private static List<String> samples() {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".topology.json"))
                    .map(name -> name.replace(".topology.json", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Fix(Finding finding, Edit edit) {

        /** What is worse after it, each beginning with the rule whose fix it is; its own rule may find what is left. */
        List<String> harm(Review before, Advice advice) {
            Review after = review(edit.apply(before.design()));
            List<String> harm = new ArrayList<>();
            NewErrors.since(advice).in(ADVISOR.advise(after)).stream()
                    .filter(error -> !error.rule().equals(finding.rule()))
                    .forEach(error ->
                            harm.add("%s raises %s: %s".formatted(finding.rule(), error.rule(), error.message())));
            for (Trace trace : before.traces()) {
                after.traces().stream()
                        .filter(again -> again.flow().equals(trace.flow()))
                        .filter(again -> trace.disposition() == Disposition.DELIVERED
                                && again.disposition() != Disposition.DELIVERED)
                        .forEach(again -> harm.add("%s loses '%s' to %s"
                                .formatted(finding.rule(), trace.flow().name(), again.disposition())));
            }
            return harm;
        }
    }
}
