package dev.portolan.io.json;

import dev.portolan.edit.Difference;
import dev.portolan.model.Value;
import dev.portolan.report.DiffReport;
import dev.portolan.trace.Wording;

/** What is different as JSON, in the stable form that {@code src/docs/json.md} describes. */
public final class DiffJson {

    private DiffJson() {}

    /** The whole comparison, indented, with a newline at the end. */
    public static String of(DiffReport report) {
        QuestionForms forms =
                new QuestionForms(new Wording(report.newer().design().topology()));
        return new Json()
                .put("old", version(report.older()))
                .put("new", version(report.newer()))
                .put("differences", report.differences().all(), DiffJson::difference)
                .put("flows", report.flows().changes(), forms::change)
                .put("sameFlows", report.flows().same())
                .text();
    }

    private static Value version(DiffReport.Version version) {
        return new Json()
                .put("design", version.design().name())
                .put("file", version.file())
                .done();
    }

    private static Value difference(Difference difference) {
        return new Json()
                .put("area", Names.of(difference.area()))
                .put("kind", Names.of(difference.kind()))
                .put(
                        "subject",
                        new Json()
                                .put("type", Names.of(difference.subject().type()))
                                .put("id", difference.subject().id())
                                .done())
                .put("property", difference.property())
                .put("text", difference.words())
                .put(
                        "details",
                        difference.details(),
                        detail -> new Json()
                                .put("path", detail.path())
                                .put("before", detail.before())
                                .put("after", detail.after())
                                .done())
                .done();
    }
}
