package dev.portolan.io.json;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Value;
import dev.portolan.report.WhatIfReport;
import dev.portolan.trace.Wording;
import dev.portolan.trace.questions.WhatIf;
import java.util.Map;

/** What breaks as JSON, in the stable form that {@code src/docs/json.md} describes. */
public final class WhatIfJson {

    private WhatIfJson() {}

    /** The whole answer, indented, with a newline at the end. */
    public static String of(WhatIfReport report) {
        WhatIf answer = report.answer();
        QuestionForms forms = new QuestionForms(new Wording(report.design().topology()));
        return new Json()
                .put("design", report.design().name())
                .put("file", report.file())
                .put("without", answer.failure().components().stream().sorted().toList(), QuestionForms::id)
                .put("zone", answer.failure().zone())
                .put("failed", answer.failed().entrySet(), WhatIfJson::failed)
                .put("removed", answer.removed(), QuestionForms::id)
                .put("changes", answer.changes(), forms::change)
                .put("same", answer.same())
                .put("startless", answer.startless(), QuestionForms::flowName)
                .put("missing", answer.open(), QuestionForms::missing)
                .text();
    }

    private static Value failed(Map.Entry<ComponentId, String> entry) {
        return new Json()
                .put("component", entry.getKey().value())
                .put("why", entry.getValue())
                .done();
    }
}
