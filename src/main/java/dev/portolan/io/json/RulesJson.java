package dev.portolan.io.json;

import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Source;
import dev.portolan.guidance.Threshold;
import dev.portolan.model.Value;
import dev.portolan.report.Coverage;
import java.util.List;

/** The catalogue of rules as JSON, in the stable form that {@code src/docs/json.md} describes. */
public final class RulesJson {

    private RulesJson() {}

    public static String of(List<RuleInfo> rules) {
        return new Json().put("rules", rules, RulesJson::rule).text();
    }

    /** How far a checklist is answered. */
    public static String of(Coverage coverage) {
        return new Json()
                .put("checklist", coverage.checklist().name())
                .put("answered", coverage.answered())
                .put("items", coverage.answers(), RulesJson::answer)
                .text();
    }

    static Value answer(Coverage.Answer answer) {
        return new Json()
                .put("id", answer.item().id())
                .put("guid", answer.item().guid())
                .put("state", Names.of(answer.state()))
                .put("rules", answer.rules(), Value::of)
                .done();
    }

    private static Value rule(RuleInfo rule) {
        return new Json()
                .put("id", rule.id())
                .put("title", rule.title())
                .put("severity", rule.severity().id())
                .put("pillar", Names.of(rule.pillar()))
                .put("why", rule.why())
                .put("remedy", rule.remedy())
                .put("notWhen", rule.notWhen())
                .put("about", rule.about(), kind -> Value.of(kind.value()))
                .put("fix", rule.fix())
                .put("thresholds", rule.thresholds(), RulesJson::threshold)
                .put("sources", rule.sources(), RulesJson::source)
                .put("alsoKnownAs", rule.alsoKnownAs(), Value::of)
                .done();
    }

    private static Value threshold(Threshold threshold) {
        return new Json()
                .put("name", threshold.name())
                .put("usual", threshold.usual())
                .put("meaning", threshold.meaning())
                .done();
    }

    private static Value source(Source source) {
        return new Json()
                .put("key", source.key())
                .put("title", source.title())
                .put("url", source.url())
                .put("date", source.date())
                .done();
    }
}
