package dev.portolan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstInstanceTest {

    private final BlockingQueue<List<Path>> opened = new LinkedBlockingQueue<>();
    private final List<FirstInstance> started = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("portolan-run").resolve("portolan"); // sockets need a short path
    }

    @AfterEach
    void end() throws IOException {
        for (FirstInstance one : started) {
            one.close();
        }
    }

    @Test
    void theSecondStartHandsItsFilesToTheFirst() throws Exception {
        assertThat(start(":0", Path.of("/first.json"))).isFalse();
        assertThat(start(":0", Path.of("/a b.json"), Path.of("/ü.json"))).isTrue();
        assertThat(next()).containsExactly(Path.of("/a b.json"), Path.of("/ü.json"));
        assertThat(start(":0")).isTrue();
        assertThat(next()).isEmpty();
    }

    @Test
    void pathsAreUnderstoodFromTheFolderOfTheSecondStart() throws Exception {
        start(":0");
        start(":0", Path.of("shop.json"));
        assertThat(next()).containsExactly(Path.of("shop.json").toAbsolutePath());
    }

    @Test
    void anotherDisplayIsAnotherProgram() {
        start(":0");
        assertThat(start(":1")).isFalse();
    }

    @Test
    void onceTheFirstHasEndedTheNextStartIsTheFirst() throws IOException {
        start(":0");
        started.get(0).close();
        assertThat(start(":0")).isFalse();
        assertThat(start(":0")).isTrue();
    }

    @Test
    void aSocketThatACrashLeftBehindIsNoObstacle() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.createFile(folder.resolve("_0.socket"));
        assertThat(start(":0")).isFalse();
        assertThat(start(":0")).isTrue();
    }

    @Test
    void aFolderInWhichOthersMayWriteIsNotTrusted() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        start(":0");
        assertThat(start(":0")).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyTheUserMayReadWriteOrConnect() throws IOException {
        start(":0");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("_0.socket"))))
                .isEqualTo("rw-------");
    }

    @Test
    void tooManyFilesAreOpenedByTheirOwnStart() {
        start(":0");
        Path[] many = IntStream.rangeClosed(0, Handover.MOST_FILES)
                .mapToObj(number -> Path.of("/" + number))
                .toArray(Path[]::new);
        assertThat(start(":0", many)).isFalse();
    }

    @Test
    void whoeverSpeaksOtherwiseIsNotHeardAndTheNextIs() throws Exception {
        start(":0");
        say("GET / HTTP/1.1\0\0");
        say("portolan 1\0relative.json\0\0");
        say("portolan 1\0" + "x".repeat(Handover.MOST_BYTES));
        start(":0", Path.of("/good.json"));
        assertThat(next()).containsExactly(Path.of("/good.json"));
        assertThat(opened).isEmpty();
    }

    @Test
    void theRuntimeFolderOfTheSessionIsUsedWhereThereIsOne() {
        Path home = Path.of("/home/ada");
        assertThat(PrivateFolder.of(Map.of("XDG_RUNTIME_DIR", "/run/user/7"), home))
                .isEqualTo(Path.of("/run/user/7/portolan"));
        assertThat(PrivateFolder.of(Map.of(), home)).isEqualTo(Path.of("/home/ada/.cache/portolan/run"));
    }

    private boolean start(String display, Path... files) {
        FirstInstance one = new FirstInstance(folder, display);
        started.add(one);
        return one.handOver(List.of(files), opened::add);
    }

    private List<Path> next() throws InterruptedException {
        List<Path> files = opened.poll(5, TimeUnit.SECONDS);
        assertThat(files).isNotNull();
        return files;
    }

    private void say(String words) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(folder.resolve("_0.socket")));
            ByteBuffer bytes = ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException hungUp) {
            assertThat(words).hasSizeGreaterThan(Handover.MOST_BYTES);
        }
    }
}
