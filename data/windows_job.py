"""Limits for a child process on Windows, where there is no `resource`: a job that bounds memory and CPU time and ends with us.

Source: Microsoft's description of JOBOBJECT_EXTENDED_LIMIT_INFORMATION.
"""

from __future__ import annotations

import ctypes
from ctypes import wintypes

EXTENDED_LIMIT_INFORMATION = 9
LIMIT_PROCESS_TIME, LIMIT_PROCESS_MEMORY, KILL_ON_JOB_CLOSE = 0x2, 0x100, 0x2000
UNITS_A_SECOND = 10_000_000  # of 100 nanoseconds


class BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def limits(memory_bytes: int, cpu_seconds: int) -> ExtendedLimits:
    """What the job holds its process to; closing the job (or dying) ends the process."""
    asked = ExtendedLimits()
    asked.BasicLimitInformation.LimitFlags = LIMIT_PROCESS_TIME | LIMIT_PROCESS_MEMORY | KILL_ON_JOB_CLOSE
    asked.BasicLimitInformation.PerProcessUserTimeLimit = cpu_seconds * UNITS_A_SECOND
    asked.ProcessMemoryLimit = memory_bytes
    return asked


class Job:
    """A job with one process in it, by the process' handle. Raises OSError where Windows refuses."""

    def __init__(self, process: int, memory_bytes: int, cpu_seconds: int) -> None:
        self._kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        self._kernel.CreateJobObjectW.restype = wintypes.HANDLE
        self._handle = wintypes.HANDLE(self._kernel.CreateJobObjectW(None, None))
        asked = limits(memory_bytes, cpu_seconds)
        done = self._kernel.SetInformationJobObject(
            self._handle, EXTENDED_LIMIT_INFORMATION, ctypes.byref(asked), ctypes.sizeof(asked)
        ) and self._kernel.AssignProcessToJobObject(self._handle, wintypes.HANDLE(process))
        if not done:
            raise ctypes.WinError(ctypes.get_last_error())

    def close(self) -> None:
        """Ends the process if it still runs."""
        self._kernel.CloseHandle(self._handle)
