package dev.portolan.io.exporting.report;

import dev.portolan.report.document.Document;
import dev.portolan.report.handover.Handover;
import dev.portolan.report.handover.Proof;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A hand-over as files: to be read, to be loaded into a firewall policy, to be run command by command. */
public final class HandoverFiles {

    private HandoverFiles() {}

    /** The bytes of every file by its name. */
    public static Map<String, byte[]> of(Handover handover) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Document document = handover.document();
        files.put("handover.html", rendered(new HtmlRenderer(), document));
        files.put("handover.md", rendered(new MarkdownRenderer(), document));
        for (Map.Entry<String, String> csv : CsvRenderer.files(document).entrySet()) {
            files.put(csv.getKey(), bytes(csv.getValue()));
        }
        files.put("firewall-rules.arm.json", bytes(FirewallPolicyJson.of(handover.allowList())));
        files.put("prove-traces.sh", bytes(script(handover)));
        return files;
    }

    private static byte[] rendered(Renderer renderer, Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(document, out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Every name is in quotation marks or a remark, so that a script of a stranger's design does only what it shows. */
    private static String script(Handover handover) {
        StringBuilder script = new StringBuilder("#!/bin/sh\n");
        remark(
                script,
                "Commands that would prove the traces of "
                        + handover.document().title().title());
        remark(script, "Replace what stands in angle brackets. Read every command before you run it.");
        script.append("exit 1 # remove this line once you have\n");
        for (Proof proof : handover.proofs()) {
            script.append('\n');
            remark(script, "Flow " + proof.flow() + ": " + proof.expected());
            for (Proof.Command command : proof.commands()) {
                script.append('\n');
                remark(script, command.why());
                script.append(command.command()).append('\n');
                remark(script, "Should show: " + command.expected());
            }
        }
        return script.toString();
    }

    private static void remark(StringBuilder script, String words) {
        script.append("# ")
                .append(words.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " "))
                .append('\n');
    }
}
