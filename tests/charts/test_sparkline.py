"""A sparkline goes from the least to the most of its values and ends in a point; what does not move has none."""

import re

import pytest

from charts.sparkline import HEIGHT, WIDTH, sparkline


def points(picture):
    return [tuple(map(float, each.split(","))) for each in re.search(r'points="([^"]*)"', picture)[1].split()]


def test_the_line_uses_its_whole_height_and_ends_in_its_point():
    drawn = points(picture := sparkline([10, 30, 20], "members"))
    assert [y for _, y in drawn] == [HEIGHT - 4, 4, HEIGHT / 2]
    assert f'cx="{drawn[-1][0]:.1f}" cy="{drawn[-1][1]:.1f}"' in picture
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in drawn)


@pytest.mark.parametrize("values", [[], [1], [1, 2], [5, 5, 5]])
def test_too_few_points_and_none_that_moves_make_no_line(values):
    assert sparkline(values, "money") == ""
