package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.edit.Edit;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendingTest {

    private static final RuleInfo RULE =
            new RuleInfo("T-001", "t", Severity.WARNING, Pillar.COST, "w", "r", "n", List.of(), List.of());

    @Test
    void everyFindingOfTheRuleIsMendedAsOneStep() {
        Design design = named("bad", "bad", "good");
        Mending mending = Mending.of("T-001", design, MendingTest::bad);
        assertThat(mending.left()).isEmpty();
        Edit edit = mending.edit().orElseThrow();
        assertThat(edit.label()).isEqualTo("Fix 2 findings of T-001");
        assertThat(names(edit.apply(design))).containsExactly("good", "good", "good");
    }

    @Test
    void oneFixKeepsItsOwnName() {
        assertThat(Mending.of("T-001", named("bad"), MendingTest::bad).edit())
                .map(Edit::label)
                .contains("Name it well");
    }

    @Test
    void oneFixMaySettleTheOthers() {
        Design design = named("bad", "bad");
        Mending mending = Mending.of(
                "T-001",
                design,
                now -> now.name().equals("mended")
                        ? List.of()
                        : now.topology().components().stream()
                                .map(one -> Finding.of(RULE, one.id().value(), one)
                                        .fixedBy(Edit.of("Mend all", before -> before.named("mended"))))
                                .toList());
        assertThat(mending.fixes()).hasSize(1);
        assertThat(mending.left()).isEmpty();
    }

    @Test
    void whatAFixDoesNotCureIsLeftAndTriedOnce() {
        Mending mending = Mending.of(
                "T-001",
                named("bad"),
                now -> now.topology().components().stream()
                        .map(one -> Finding.of(RULE, "stays", one)
                                .fixedBy(Edit.of("Try", before -> before.named(before.name() + "+"))))
                        .toList());
        assertThat(mending.fixes()).hasSize(1);
        assertThat(mending.left()).hasSize(1);
    }

    @Test
    void aRuleWithoutFixesGivesNoStep() {
        Mending mending = Mending.of(
                "T-001",
                named("bad"),
                now -> now.topology().components().stream()
                        .map(one -> Finding.of(RULE, "a decision", one))
                        .toList());
        assertThat(mending.edit()).isEmpty();
        assertThat(mending.left()).hasSize(1);
    }

    @Test
    void otherRulesAreLeftAlone() {
        assertThat(Mending.of("T-002", named("bad"), MendingTest::bad).edit()).isEmpty();
    }

    private static List<Finding> bad(Design design) {
        return design.topology().components().stream()
                .filter(one -> one.name().equals("bad"))
                .map(one -> Finding.of(RULE, "bad", one)
                        .fixedBy(Edit.of("Name it well", now -> now.changed(one.id(), other -> other.named("good")))))
                .toList();
    }

    private static Design named(String... names) {
        Design design = Design.empty("d");
        for (int i = 0; i < names.length; i++) {
            design = design.with(
                    Component.of("c" + i, ActorKinds.PUBLIC_USERS.id().value(), names[i]));
        }
        return design;
    }

    private static List<String> names(Design design) {
        return design.topology().components().stream().map(Component::name).toList();
    }
}
