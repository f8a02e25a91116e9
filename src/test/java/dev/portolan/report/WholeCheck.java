package dev.portolan.report;

import java.util.List;
import java.util.stream.Collectors;

/** Puts the pieces of a check together as the command does. */
public final class WholeCheck {

    private WholeCheck() {}

    public static String of(CheckFormat format, CheckReport report) {
        List<List<String>> all = report.designs().stream().map(format::pieces).toList();
        CheckFormat.Frame frame = format.frame(report);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < frame.before().size(); i++) {
            int section = i;
            text.append(frame.before().get(i))
                    .append(all.stream()
                            .map(pieces -> pieces.get(section))
                            .filter(piece -> !piece.isEmpty())
                            .collect(Collectors.joining(format.between())));
        }
        return text.append(frame.end()).toString();
    }
}
