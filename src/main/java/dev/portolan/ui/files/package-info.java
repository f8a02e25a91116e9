/** Opening and saving designs, and the questions that go with it. Start with {@link dev.portolan.ui.files.DocumentFiles}. */
@NullMarked
package dev.portolan.ui.files;

import org.jspecify.annotations.NullMarked;
