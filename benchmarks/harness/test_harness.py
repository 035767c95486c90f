"""What the benchmarks conclude from what they measure. Run with `python3 -m unittest discover -s benchmarks/harness -t benchmarks`."""

import contextlib
import io
import os
import unittest

from harness import measure, page, verdict


class BudgetTest(unittest.TestCase):
    def test_half_as_slow_again_is_let_pass(self):
        self.assertEqual(verdict.over({"ls": 15.0}, {"ls": 10.0}), [])

    def test_more_than_that_fails(self):
        self.assertEqual(verdict.over({"ls": 15.1}, {"ls": 10.0}), ["ls"])

    def test_what_nobody_recorded_or_nobody_measured_fails(self):
        self.assertEqual(verdict.over({"new": 1.0}, {"old": 1.0}), ["new", "old"])

    def test_a_budget_reads_back(self):
        found = {"ls, 12 trials": 2.25, "run": 31.5}
        self.assertEqual(verdict.read(verdict.written(found)), found)

    def test_the_table_names_what_failed(self):
        self.assertRegex(verdict.table({"ls": 16.0}, {"ls": 10.0}), r"ls +10\.00 +16\.00 +\+60 %  FAILED")


class RegressionTest(unittest.TestCase):
    """Real processes, of which one is made slower than it was when the budget was recorded."""

    @staticmethod
    def cases(turns):
        loop = "i=0; while [ $i -lt {} ]; do i=$((i+1)); done"
        env = dict(os.environ)
        return [
            measure.Case("bare", ["sh", "-c", loop.format(50_000)], env),
            measure.Case("command", ["sh", "-c", loop.format(turns)], env),
        ]

    def over(self, turns, recorded):
        with contextlib.redirect_stderr(io.StringIO()):
            return verdict.over(verdict.measured(self.cases(turns), "bare", 3, recorded), recorded)

    def test_a_command_that_takes_what_it_took_passes(self):
        recorded = verdict.quotients(self.cases(100_000), "bare", 3)
        self.assertEqual(self.over(100_000, recorded), [])

    def test_a_command_that_takes_thrice_as_long_fails_however_often_it_is_measured(self):
        recorded = verdict.quotients(self.cases(100_000), "bare", 3)
        self.assertEqual(self.over(300_000, recorded), ["command"])


class MeasuringTest(unittest.TestCase):
    def test_linear_growth_has_exponent_one_and_square_growth_two(self):
        self.assertAlmostEqual(measure.exponent([(10, 3.0), (100, 30.0), (1000, 300.0)]), 1.0)
        self.assertAlmostEqual(measure.exponent([(10, 100.0), (100, 10_000.0)]), 2.0)

    def test_quartiles_of_five_are_the_inner_ones(self):
        self.assertEqual(measure.quartiles([5.0, 1.0, 3.0, 2.0, 4.0]), (2.0, 3.0, 4.0))

    def test_a_command_that_fails_is_not_measured(self):
        with self.assertRaisesRegex(measure.Failed, "ended with 3: no"):
            measure.run(["sh", "-c", "echo no >&2; exit 3"], dict(os.environ))

    def test_processor_time_of_children_counts(self):
        sample = measure.run(["sh", "-c", "sh -c 'i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done'; :"], dict(os.environ))
        self.assertGreater(sample.cpu, 0)


class PageTest(unittest.TestCase):
    def test_only_what_is_between_the_markers_is_replaced(self):
        before = "a\n<!-- growth begins -->\nold\n<!-- growth ends -->\nz\n"
        self.assertEqual(
            page.replaced(before, "growth", "new"), "a\n<!-- growth begins -->\nnew\n<!-- growth ends -->\nz\n"
        )


if __name__ == "__main__":
    unittest.main()
