package org.phengen.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.phengen.language.Language;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Work on the toolkit's thread, in a language.
public final class OnScreen {
    private OnScreen() {}

    public static <T> T in(Language language, Callable<T> work) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException late) {
            throw new IllegalStateException("no toolkit", late);
        }
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Language before = Language.now();
            Language.speak(language);
            try {
                return work.call();
            } finally {
                Language.speak(before);
            }
        });
    }

    /// Lays out until what one layout changes has been laid out too.
    public static Scene settled(Scene scene) {
        for (int i = 0; i < 4; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return scene;
    }
}
