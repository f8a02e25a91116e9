package dev.portolan.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.model.Design;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignFilesTest {

    @TempDir
    Path folder;

    @Test
    void whatWasSavedOpensAgainAndNothingElseIsLeft() throws Exception {
        Path file = folder.resolve("shop.topology.json");
        Design design = RandomDesigns.of(3);
        Opened saved = DesignFiles.save(file, design);
        Opened opened = DesignFiles.open(file);
        assertEquals(design, opened.design().orElseThrow());
        assertEquals(saved.fingerprint(), opened.fingerprint());
        assertEquals(1, files());
    }

    @Test
    void anUnmodifiedDocumentIsNeverRewritten() throws Exception {
        Path file = folder.resolve("shop.topology.json");
        String byHand = "{ \"format\" : 1 , \"name\" : \"by hand\" }";
        Files.writeString(file, byHand);
        Opened opened = DesignFiles.open(file);
        DesignFiles.save(opened, opened.design().orElseThrow());
        assertEquals(byHand, Files.readString(file));
        DesignFiles.save(opened, opened.design().orElseThrow().named("changed"));
        assertEquals("{\n  \"format\": 1,\n  \"name\": \"changed\"\n}\n", Files.readString(file));
    }

    @Test
    void somebodyElsesChangeIsNoticed() throws Exception {
        Path file = folder.resolve("shop.topology.json");
        Opened saved = DesignFiles.save(file, Design.empty("shop"));
        assertFalse(DesignFiles.changedSince(saved));
        Files.writeString(file, Files.readString(file).replace("shop", "shot"));
        assertTrue(DesignFiles.changedSince(saved));
        Files.delete(file);
        assertTrue(DesignFiles.changedSince(saved));
    }

    @Test
    void savingKeepsPermissions() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("shop.topology.json");
        DesignFiles.save(file, Design.empty("shop"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        DesignFiles.save(file, Design.empty("shop 2"));
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void savingKeepsTheOwnerAndTheGroupWhereTheSystemLetsIt() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
        Path file = folder.resolve("shop.topology.json");
        DesignFiles.save(file, Design.empty("shop"));
        try {
            Files.setAttribute(file, "unix:gid", 4_242);
            Files.setAttribute(file, "unix:uid", 4_242);
        } catch (IOException e) {
            assumeTrue(false, "only root may give files away");
        }
        DesignFiles.save(file, Design.empty("shop 2"));
        assertEquals(4_242, Files.getAttribute(file, "unix:gid"));
        assertEquals(4_242, Files.getAttribute(file, "unix:uid"));
    }

    @Test
    void savingFollowsSymbolicLinks() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path real = Files.createDirectory(folder.resolve("real")).resolve("shop.topology.json");
        Path link = Files.createSymbolicLink(folder.resolve("link.topology.json"), Path.of("real/shop.topology.json"));
        DesignFiles.save(link, Design.empty("first"));
        DesignFiles.save(link, Design.empty("second"));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(real).contains("second"));
    }

    @Test
    void aReadOnlyFolderIsSaidAndTheOldFileStaysWhole() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("shop.topology.json");
        DesignFiles.save(file, Design.empty("old"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "root may write anywhere");
            SaveFailed failure = assertThrows(SaveFailed.class, () -> DesignFiles.save(file, Design.empty("new")));
            assertTrue(failure.getMessage().contains("you may not write in this folder"), failure.getMessage());
            assertTrue(Files.readString(file).contains("old"));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFolderThatDoesNotExistIsSaid() {
        Path file = folder.resolve("gone/shop.topology.json");
        SaveFailed failure = assertThrows(SaveFailed.class, () -> DesignFiles.save(file, Design.empty("new")));
        assertTrue(failure.getMessage().contains("its folder does not exist"), failure.getMessage());
    }

    @Test
    void aFolderInTheFilesPlaceIsSaidAndNothingIsLeftBehind() throws Exception {
        Path file = Files.createDirectory(folder.resolve("shop.topology.json"));
        SaveFailed failure = assertThrows(SaveFailed.class, () -> DesignFiles.save(file, Design.empty("new")));
        assertTrue(failure.getMessage().contains("is a folder"), failure.getMessage());
        assertEquals(1, files());
        assertTrue(DesignFiles.open(file).problems().get(0).toString().contains("is a folder"));
    }

    @Test
    void aPlaceThatTakesNoFilesIsSaid() {
        assumeTrue(Files.exists(Path.of("/proc/self")));
        SaveFailed failure = assertThrows(
                SaveFailed.class, () -> DesignFiles.save(Path.of("/proc/shop.topology.json"), Design.empty("new")));
        assertTrue(failure.getMessage().contains("could not be saved"), failure.getMessage());
    }

    @Test
    void filesThatCannotBeReadGiveASentence() throws Exception {
        assertSentence(folder.resolve("gone.topology.json"), "there is no such file");
        Path latin = Files.write(folder.resolve("latin.topology.json"), new byte[] {'"', (byte) 0xe9, '"'});
        assertSentence(latin, "not text in UTF-8");
        Path huge = folder.resolve("huge.topology.json");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        assertSentence(huge, "larger than 64 MB");
    }

    private static void assertSentence(Path file, String part) {
        Opened opened = DesignFiles.open(file);
        assertTrue(opened.design().isEmpty());
        assertTrue(
                opened.problems().get(0).toString().contains(part),
                opened.problems().toString());
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
