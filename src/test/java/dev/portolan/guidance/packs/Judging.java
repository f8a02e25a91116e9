package dev.portolan.guidance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.guidance.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rule of an organisation in few words, and what it says of a design. */
record Judging(RuleText text) {

    /** A rule about AKS clusters. */
    static Judging clusters(String require) {
        return about(RuleText.About.COMPONENT, require, ClusterKinds.AKS_CLUSTER);
    }

    static Judging about(RuleText.About about, String require, KindSpec... kinds) {
        RuleInfo info = new RuleInfo(
                        "CONTOSO-001", "x", Severity.WARNING, Pillar.SECURITY, "", "", "", List.of(), List.of())
                .about(kinds);
        return new Judging(new RuleText(info, about, Optional.empty(), require, "${self.name} is wrong"));
    }

    Judging where(String where) {
        return new Judging(new RuleText(text.info(), text.about(), Optional.of(where), text.require(), text.message()));
    }

    Judging saying(String message) {
        return new Judging(new RuleText(text.info(), text.about(), text.where(), text.require(), message));
    }

    static Review review(Sketch sketch) {
        return Review.of(sketch.design(), Catalog.azure(), LocalDate.of(2026, 11, 23));
    }

    Rule rule() {
        PackCompiler.Compiled compiled = new PackCompiler().compile(text);
        assertThat(compiled.faults()).isEmpty();
        return compiled.rule().orElseThrow();
    }

    List<Fault> faults() {
        PackCompiler.Compiled compiled = new PackCompiler().compile(text);
        assertThat(compiled.rule()).isEmpty();
        return compiled.faults();
    }

    Verdict of(Sketch sketch) {
        return rule().check(review(sketch));
    }

    void holds(Sketch sketch) {
        assertThat(of(sketch).isPassed()).as("%s", of(sketch)).isTrue();
    }

    void breaks(Sketch sketch) {
        assertThat(of(sketch).found()).as("%s", of(sketch)).hasSize(1);
    }

    /** The message of the one finding. */
    String message(Sketch sketch) {
        Verdict verdict = of(sketch);
        assertThat(verdict.found()).as("%s", verdict).hasSize(1);
        return verdict.found().get(0).message();
    }

    /** What is missing, in words; nothing is found then. */
    List<String> missing(Sketch sketch) {
        Verdict verdict = of(sketch);
        assertThat(verdict.found()).as("%s", verdict).isEmpty();
        return verdict.missing().stream().map(missing -> missing.why()).toList();
    }
}
