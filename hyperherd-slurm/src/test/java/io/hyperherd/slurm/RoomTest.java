package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How many tasks a cluster still takes. */
@Timeout(60)
class RoomTest {

    private static final String ME = System.getProperty("user.name");

    @TempDir
    Path bin;

    private FakeSlurm fake;

    @BeforeEach
    void aQueueOfFour() throws IOException {
        fake = new FakeSlurm(bin).program("squeue", "echo \"PD " + ME + "\nR " + ME + "\nCD " + ME + "\nR other\"");
    }

    private void config(String... lines) throws IOException {
        fake.program("scontrol", "echo '" + String.join("\n", lines) + "'");
    }

    @Test
    void everyTaskInTheControllersMemoryCountsAgainstTheLimitOfTheCluster() throws IOException {
        config("MaxJobCount = 10", "AccountingStorageEnforce = none");

        assertThat(fake.patient().limits().room()).hasValue(5);
        assertThat(fake.calls("squeue")).containsExactly("-a -r --noheader --states=all --format=%t %u");
    }

    @Test
    void onlyLiveTasksOfTheUserCountAgainstTheUsersShare() throws IOException {
        config("MaxJobCount = 10000", "AccountingStorageEnforce = associations,limits,qos");
        fake.program("sacctmgr", "echo 'lab|lab||5|'");

        assertThat(fake.patient().limits().room()).hasValue(3);
    }

    @Test
    void theAccountingIsNotAskedWhereItLimitsNothing() throws IOException {
        config("MaxJobCount = 10", "AccountingStorageEnforce = none");
        fake.program("sacctmgr", "echo 'lab|lab||1|'");

        fake.patient().limits();

        assertThat(fake.calls("sacctmgr")).isEmpty();
    }

    @Test
    void anAccountingThatDoesNotAnswerLimitsNothing() throws IOException {
        config("MaxJobCount = 10", "AccountingStorageEnforce = limits");
        fake.program("sacctmgr", "exec /bin/sleep 30");

        assertThat(fake.hasty().limits().room()).hasValue(5);
    }

    @Test
    void aFullClusterHasNoRoomAndNotLess() throws IOException {
        config("MaxJobCount = 3");

        assertThat(fake.patient().limits().room()).hasValue(0);
    }

    @Test
    void nothingIsKnownWhereTheQueueIsSilent() throws IOException {
        config("MaxJobCount = 10");
        fake.program("squeue", "exit 1");

        assertThat(fake.patient().limits().room()).isEmpty();
    }

    @Test
    void theStricterOfAssociationAndQualityOfServiceCounts() {
        List<String> associations = List.of("lab|other||1|", "lab|lab|gpu|2|", "lab|lab||40|high");

        assertThat(UserShare.most(associations, List.of("normal|7", "high|30"))).hasValue(30);
        assertThat(UserShare.most(associations, List.of())).hasValue(40);
        assertThat(UserShare.most(List.of("lab|lab|||"), List.of("normal|7"))).hasValue(7);
        assertThat(UserShare.most(List.of("lab|lab|||"), List.of("normal|"))).isEqualTo(OptionalInt.empty());
    }
}
