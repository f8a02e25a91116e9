package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.model.Component;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that draw.io wrote carry the drawing. */
class DrawioPngTest {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String DRAWING = """
        <mxfile><diagram name="Page-1"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
        <mxCell id="fw" value="fw+hub 100%" vertex="1" parent="1" style="image;image=img/lib/azure2/networking/Firewalls.svg;">
        <mxGeometry x="30" y="60" width="71" height="60" as="geometry"/></mxCell></root></mxGraphModel></diagram></mxfile>
        """;

    @TempDir
    private Path folder;

    private static byte[] encoded() {
        return URLEncoder.encode(DRAWING, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] packed(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            packing.write(text);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    private Path picture(String type, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", new byte[13]);
        chunk(out, type, content);
        chunk(out, "IEND", new byte[0]);
        return Files.write(folder.resolve("hub.drawio.png"), bytes.toByteArray());
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }

    private static void isRead(Path picture) throws NotImported {
        assertThat(ForeignFiles.isForeign(picture)).isTrue();
        var design = ForeignFiles.open(List.of(picture), List.of()).design();
        assertThat(design.topology().components()).extracting(Component::name).contains("fw+hub 100%");
    }

    @Test
    void packedAndPlainTextsAreRead() throws Exception {
        byte[] keyword = "mxfile\0".getBytes(StandardCharsets.US_ASCII);
        isRead(picture("tEXt", joined(keyword, encoded())));
        isRead(picture("zTXt", joined(keyword, new byte[1], packed(encoded()))));
        isRead(picture(
                "iTXt", joined(keyword, new byte[] {1, 0, 0, 0}, packed(DRAWING.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void otherPicturesAreRefusedInASentence() throws Exception {
        Path picture = picture("tEXt", "Comment\0hello".getBytes(StandardCharsets.US_ASCII));
        assertThat(ForeignFiles.isForeign(picture)).isFalse();
        assertThatThrownBy(() -> ForeignFiles.open(List.of(picture), List.of()))
                .isInstanceOf(NotImported.class)
                .hasMessageContaining("there is no drawing of draw.io in this picture");
        Path cut = Files.write(folder.resolve("cut.png"), joined(SIGNATURE, new byte[] {0, 0, 1, 0, 'z', 'T'}));
        assertThat(ForeignFiles.isForeign(cut)).isFalse();
        Path damaged = picture("zTXt", joined("mxfile\0\0".getBytes(StandardCharsets.US_ASCII), new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> ForeignFiles.open(List.of(damaged), List.of())).isInstanceOf(NotImported.class);
    }
}
