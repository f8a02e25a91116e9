package dev.portolan.io.importing;

/** Looks on while files are imported. */
public interface ImportProgress {

    /** Nobody looks on. */
    ImportProgress NONE = (what, done, all) -> {};

    /**
     * Is told before each step.
     *
     * @param what comes now, in words: {@code Reading main.json}
     * @param done how many steps of its kind are behind, of {@code all}
     * @throws java.util.concurrent.CancellationException to give the import up; nothing is lost then
     */
    void at(String what, int done, int all);
}
