package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/** Functions of moments in time. The present one is never known, so that equal templates give equal designs. */
final class DateFunctions {

    private DateFunctions() {}

    static void addTo(Table table) {
        table.addOpen("utcNow", 0, 1, Arguments::opaque);
        table.add("dateTimeAdd", 2, 3, DateFunctions::add);
        table.add("dateTimeFromEpoch", 1, 1, a -> Nodes.text(instant(a.whole(0)).toString()));
        table.add("dateTimeToEpoch", 1, 1, a -> Nodes.whole(moment(a.text(0)).toEpochSecond()));
    }

    private static JsonNode add(Arguments arguments) {
        if (arguments.size() > 2) {
            throw new NotEvaluated("Portolan does not write moments in a format");
        }
        String written = arguments.text(1);
        boolean negative = written.startsWith("-");
        String span = negative ? written.substring(1) : written;
        int time = span.indexOf('T');
        try {
            OffsetDateTime start = moment(arguments.text(0));
            Period days = time == 1 ? Period.ZERO : Period.parse(time < 0 ? span : span.substring(0, time));
            Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + span.substring(time));
            OffsetDateTime end =
                    negative ? start.minus(days).minus(rest) : start.plus(days).plus(rest);
            return Nodes.text(end.toInstant().toString());
        } catch (DateTimeException | ArithmeticException e) {
            throw new NotEvaluated("\"" + written + "\" cannot be added");
        }
    }

    private static Instant instant(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw new NotEvaluated("no moment is so far away");
        }
    }

    private static OffsetDateTime moment(String text) {
        String written = text.strip().replace(' ', 'T');
        try {
            return written.indexOf('T') < 0
                    ? LocalDate.parse(written).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(written);
        } catch (DateTimeException e) {
            throw new NotEvaluated("\"" + text + "\" is no moment in time");
        }
    }
}
