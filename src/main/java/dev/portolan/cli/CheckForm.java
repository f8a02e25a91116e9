package dev.portolan.cli;

import dev.portolan.guidance.RuleInfo;
import dev.portolan.io.CheckCsv;
import dev.portolan.io.json.CheckJson;
import dev.portolan.io.json.GraphResultsJson;
import dev.portolan.io.junit.CheckJunit;
import dev.portolan.io.sarif.CheckSarif;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckMarkdown;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a result can be printed as. */
enum CheckForm {
    TEXT,
    JSON,
    JUNIT,
    MARKDOWN,
    CSV,
    SARIF,
    /** The spreadsheet of Microsoft's review checklists imports it. */
    CHECKLIST;

    CheckFormat format(List<RuleInfo> rules, LocalDate date) {
        return switch (this) {
            case TEXT -> new CheckText(rules, date);
            case JSON -> new CheckJson();
            case JUNIT -> new CheckJunit();
            case MARKDOWN -> new CheckMarkdown();
            case CSV -> new CheckCsv();
            case CHECKLIST -> new GraphResultsJson();
            case SARIF -> new CheckSarif(rules, Version.text(), Path.of(""));
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
