package io.rapport;

import io.rapport.intake.dryrun.DryRun;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** How far it is and how fast: a bar on a terminal, now and then a line anywhere else. */
final class Progress implements DryRun.Progress {

    private static final int BAR_EVERY_MILLIS = 200;
    private static final int LINE_EVERY_MILLIS = 10_000;
    private static final int WIDTH = 90;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    static Progress over(long rows, PrintWriter err) {
        return over("Rehearsing", " events", rows, err);
    }

    static Progress over(String task, String unit, long steps, PrintWriter err) {
        return over(task, unit, 0, steps, err);
    }

    /** @param from steps that were done before: they count as far, not as fast */
    static Progress over(String task, String unit, long from, long steps, PrintWriter err) {
        var terminal = Ansi.AUTO.enabled();
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .startsFrom(from, Duration.ZERO)
                .setUnit(unit, 1)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setStyle(terminal ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? BAR_EVERY_MILLIS : LINE_EVERY_MILLIS)
                .setConsumer(
                        terminal
                                ? new ConsoleProgressBarConsumer(System.err)
                                : new DelegatingProgressBarConsumer(err::println, WIDTH))
                .build());
    }

    void step() {
        bar.step();
    }

    /** All of the steps that are done by now. */
    void reached(long steps) {
        bar.stepTo(steps);
    }

    @Override
    public void took(long steps) {
        bar.stepBy(steps);
    }

    @Override
    public void close() {
        bar.close();
    }
}
