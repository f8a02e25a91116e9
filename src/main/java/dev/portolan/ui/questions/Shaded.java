package dev.portolan.ui.questions;

import dev.portolan.edit.Difference;
import dev.portolan.model.Subject;
import dev.portolan.paint.Shade;
import dev.portolan.trace.questions.WhatIf;
import dev.portolan.ui.state.Shading;
import java.util.List;
import java.util.stream.Stream;

/** Answers as what the drawing shows lost, new or changed. */
final class Shaded {

    private Shaded() {}

    /** What failed, and what is gone with it. */
    static List<Shade> lost(WhatIf whatIf) {
        return Shading.of(
                        Stream.concat(whatIf.failed().keySet().stream(), whatIf.removed().stream())
                                .map(Subject::of)
                                .toList(),
                        Shade.Kind.LOST)
                .toList();
    }

    /** What is new and changed since an older version; what is gone is not drawn any more. */
    static List<Shade> since(List<Difference> differences) {
        return Stream.concat(
                        Shading.of(of(differences, Difference.Kind.CHANGED), Shade.Kind.CHANGED),
                        Shading.of(of(differences, Difference.Kind.ADDED), Shade.Kind.NEW))
                .toList();
    }

    private static List<Subject> of(List<Difference> differences, Difference.Kind kind) {
        return differences.stream()
                .filter(each -> each.kind() == kind)
                .map(Difference::subject)
                .toList();
    }
}
