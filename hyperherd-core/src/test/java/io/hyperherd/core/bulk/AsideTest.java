package io.hyperherd.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AsideTest {

    @Test
    void worksOnAThreadOfThatNameWhichTheJvmDoesNotWaitFor() {
        Thread worker = Aside.begin("beside", Thread::currentThread).get();

        assertThat(worker.getName()).isEqualTo("beside");
        assertThat(worker.isDaemon()).isTrue();
    }

    @Test
    void throwsWhatTheWorkThrew() {
        IllegalStateException damaged = new IllegalStateException("damaged");
        AssertionError broken = new AssertionError("broken");

        assertThatThrownBy(Aside.begin("beside", () -> thrown(damaged))::get).isSameAs(damaged);
        assertThatThrownBy(Aside.begin("beside", () -> thrown(broken))::await).isSameAs(broken);
    }

    private static <E extends Throwable> String thrown(E what) throws E {
        throw what;
    }

    @Test
    void waitsThroughAnInterruptAndLeavesItToTheCaller() {
        CountDownLatch until = new CountDownLatch(1);
        Aside<String> aside = Aside.begin("beside", () -> awaited(until));
        Thread.currentThread().interrupt();
        Aside<Boolean> opener = Aside.begin("opener", () -> {
            until.countDown();
            return true;
        });

        assertThat(aside.get()).isEqualTo("done");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(opener.get()).isTrue();
    }

    @Test
    void anInterruptEndsAWaitThatMayTakeLong() {
        CountDownLatch until = new CountDownLatch(1);
        Aside<String> aside = Aside.begin("beside", () -> awaited(until));
        Thread.currentThread().interrupt();

        assertThatThrownBy(aside::await).isInstanceOf(InterruptedException.class);
        until.countDown();
        assertThat(aside.get()).isEqualTo("done");
    }

    private static String awaited(CountDownLatch until) {
        try {
            until.await();
            return "done";
        } catch (InterruptedException unexpected) {
            return "interrupted";
        }
    }
}
