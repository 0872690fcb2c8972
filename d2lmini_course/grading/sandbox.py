"""What a student's process may not do, on Linux by the kernel's own means, without being root and without a container.

- seccomp (a filter of system calls): no new processes, no network, no signals or debugger for other processes; no
  memory and no room on the disk that the limits below would not count.
- Landlock (Linux 5.13): files are read below a list of folders, and written in one. Without it, root at least
  becomes a user who owns nothing.
- limits of the operating system: memory, size of a file, open files, processor time.

Once entered there is no way back, for this process and its threads. Where the system has less (macOS), `protections`
says what is missing, and whoever grades is told.

Sources: Linux, Documentation/userspace-api/{seccomp_filter,landlock}.rst.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

MB = 2**20
_ARCH = {  # AUDIT_ARCH, and the numbers of the calls that we name
    "x86_64": (0xC000003E, {
        "clone": 56, "clone3": 435, "fork": 57, "vfork": 58, "execve": 59, "execveat": 322, "socket": 41, "kill": 62,
        "tkill": 200, "tgkill": 234, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297, "pidfd_open": 434,
        "pidfd_send_signal": 424, "pidfd_getfd": 438, "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311,
        "mount": 165, "umount2": 166, "unshare": 272, "setns": 308, "chroot": 161, "bpf": 321, "keyctl": 250,
        "add_key": 248, "request_key": 249, "perf_event_open": 298, "io_uring_setup": 425, "userfaultfd": 323,
        "setpriority": 141, "sched_setaffinity": 203, "prlimit64": 302, "shmget": 29, "msgget": 68, "semget": 64,
        "mknod": 133, "mknodat": 259, "setpgid": 109, "setsid": 112, "fcntl": 72, "ioctl": 16, "truncate": 76,
        "chmod": 90, "fchmod": 91, "fchmodat": 268, "fchmodat2": 452, "chown": 92, "fchown": 93, "lchown": 94,
        "fchownat": 260, "setxattr": 188, "lsetxattr": 189, "fsetxattr": 190, "removexattr": 197, "lremovexattr": 198,
        "fremovexattr": 199, "utime": 132, "utimes": 235, "futimesat": 261, "utimensat": 280, "sethostname": 170,
        "setdomainname": 171, "sched_setscheduler": 144, "sched_setparam": 142, "sched_setattr": 314, "ioprio_set": 251,
        "settimeofday": 164, "clock_settime": 227, "adjtimex": 159, "clock_adjtime": 305, "reboot": 169, "mmap": 9,
        "memfd_create": 319, "memfd_secret": 447, "fallocate": 285,
    }),
    "aarch64": (0xC00000B7, {
        "clone": 220, "clone3": 435, "execve": 221, "execveat": 281, "socket": 198, "kill": 129, "tkill": 130,
        "tgkill": 131, "rt_sigqueueinfo": 138, "rt_tgsigqueueinfo": 240, "pidfd_open": 434, "pidfd_send_signal": 424,
        "pidfd_getfd": 438, "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271, "mount": 40,
        "umount2": 39, "unshare": 97, "setns": 268, "chroot": 51, "bpf": 280, "keyctl": 219, "add_key": 217,
        "request_key": 218, "perf_event_open": 241, "io_uring_setup": 425, "userfaultfd": 282, "setpriority": 140,
        "sched_setaffinity": 122, "prlimit64": 261, "shmget": 194, "msgget": 186, "semget": 190, "mknodat": 33,
        "setpgid": 154, "setsid": 157, "fcntl": 25, "ioctl": 29, "truncate": 45, "fchmod": 52, "fchmodat": 53,
        "fchmodat2": 452, "fchownat": 54, "fchown": 55, "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7,
        "removexattr": 14, "lremovexattr": 15, "fremovexattr": 16, "utimensat": 88, "sethostname": 161,
        "setdomainname": 162, "sched_setscheduler": 119, "sched_setparam": 118, "sched_setattr": 274, "ioprio_set": 30,
        "settimeofday": 170, "clock_settime": 112, "adjtimex": 171, "clock_adjtime": 266, "reboot": 142, "mmap": 222,
        "memfd_create": 279, "memfd_secret": 447, "fallocate": 47,
    }),
}  # fmt: skip
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_DIE_WITH_PARENT, _NO_NEW_PRIVS, _SET_SECCOMP, _FILTER = 1, 38, 22, 2
_NOBODY = 65534
_CLONE_THREAD = 0x10000
_MAP_SHARED = 1
_EPERM, _ENOSYS = 1, 38
# Who gets signals of a file: the commands of fcntl and ioctl that name another process.
_OWNERS = {"fcntl": (8, 10, 15), "ioctl": (0x8901, 0x8902)}
_READ = 0b1101  # Landlock's rights: execute, read a file, list a folder
_LANDLOCK_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}  # version → how many rights there are; from 5 on 16


def protections() -> dict[str, bool]:
    """What this system can do: `processes and network` (seccomp), `files` (Landlock), `memory and time` (limits)."""
    linux = sys.platform == "linux"
    return {
        "processes and network": linux and platform.machine() in _ARCH and Path("/proc/sys/kernel/seccomp").exists(),
        "files": linux and _landlock_version() > 0,
        "memory and time": linux,
    }


def missing() -> str:
    """What answers could misuse here because the system cannot lock it away, in words; empty if nothing."""
    return ", ".join(name for name, able in protections().items() if not able)


def enter(folder: Path, memory: int, seconds: int, readable: Iterable[Path] = ()) -> None:
    """Give up every right that an exercise does not need, for good.

    Args:
        folder: where files may be written.
        memory: bytes that may be taken beyond what the process has now.
        seconds: of processor time.
        readable: folders that may be read beyond Python's own.
    """
    _limits(memory, seconds)
    able = protections()
    libc = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux" and os.geteuid() == 0 and not able["files"]:
        os.chown(folder, _NOBODY, _NOBODY)
        os.setgroups([])
        os.setresgid(_NOBODY, _NOBODY, _NOBODY)
        os.setresuid(_NOBODY, _NOBODY, _NOBODY)
        die_with_parent()  # another user forgets it
    if sys.platform == "linux":  # root's rights, if we have them; without them the call changes nothing
        libc.capset(struct.pack("=II", 0x20080522, 0), bytes(24))
    if able["files"] or able["processes and network"]:
        _call(libc, "prctl", libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0))
    if able["files"]:
        _landlock(libc, folder, [*_python_folders(), *readable])
    if able["processes and network"]:
        _seccomp(libc)


def die_with_parent() -> None:
    """Have this process killed when the one that started it ends (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)


def limit_memory(memory: int) -> None:
    """Let this process take `memory` bytes more than it has (Linux); beyond that it meets MemoryError."""
    if sys.platform == "linux":
        import resource

        with open("/proc/self/status") as status:
            data = next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmData"))
        _limit(resource.RLIMIT_DATA, data + memory)


def _limits(memory: int, seconds: int) -> None:
    import resource

    limit_memory(memory)
    _limit(resource.RLIMIT_FSIZE, 64 * MB)
    _limit(resource.RLIMIT_NOFILE, 128)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_CPU, seconds)


def _limit(what: int, value: int) -> None:
    import resource

    hard = resource.getrlimit(what)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(what, (value, value))


def _python_folders() -> list[Path]:
    """What Python, PyTorch and d2lmini read at run time. Of a checkout only the package and the runs."""
    import d2lmini

    package = Path(d2lmini.__file__).parent
    names = {sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), str(package), str(package.parent / "runs")}
    names |= {path for path in sys.path if path.endswith(("site-packages", "dist-packages"))}
    names |= {"/usr", "/lib", "/lib64", "/bin", "/etc/ssl", "/etc/localtime", "/etc/fonts", "/etc/ld.so.cache"}
    names |= {"/dev/null", "/dev/zero", "/dev/urandom", "/dev/random", "/sys/devices/system/cpu", "/proc/cpuinfo"}
    names |= {"/proc/meminfo", f"/proc/{os.getpid()}"}
    return [path for path in map(Path, sorted(names)) if path.exists()]


def _landlock_version() -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    return libc.syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), 1)


def _landlock(libc: ctypes.CDLL, folder: Path, readable: list[Path]) -> None:
    version = _landlock_version()
    every = (1 << _LANDLOCK_RIGHTS.get(version, 16)) - 1
    attribute = struct.pack("=QQQ", every, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    attribute = attribute[: 8 if version < 4 else 16 if version < 6 else 24]
    rules = libc.syscall(_LANDLOCK_CREATE, attribute, ctypes.c_size_t(len(attribute)), 0)
    _call(libc, "landlock_create_ruleset", rules)
    of_files = 0b110 | 1 | (1 << 14 if version >= 3 else 0) | (1 << 15 if version >= 5 else 0)
    for path, rights in [(folder, every & ~1), *((path, _READ) for path in readable)]:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
        allowed = rights if path.is_dir() else rights & of_files
        if str(path) == "/dev/null":
            allowed |= 0b10
        rule = struct.pack("=Qi", allowed, handle)
        _call(libc, f"landlock_add_rule {path}", libc.syscall(_LANDLOCK_ADD, rules, 1, rule, 0))
        os.close(handle)
    _call(libc, "landlock_restrict_self", libc.syscall(_LANDLOCK_RESTRICT, rules, 0))
    os.close(rules)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def _seccomp(libc: ctypes.CDLL) -> None:
    """The filter: what is named below fails with "operation not permitted", everything else is as before."""
    arch, numbers = _ARCH[platform.machine()]
    load, equal, any_bit, return_ = 0x20, 0x15, 0x45, 0x06
    allow, fail, kill = 0x7FFF0000, 0x00050000, 0x80000000
    own = os.getpid()
    conditional = {"clone", "kill", "tgkill", "prlimit64", "mmap", *_OWNERS}
    steps: list[tuple[int, int, int, int]] = [
        (load, 0, 0, 4), (equal, 1, 0, arch), (return_, 0, 0, kill),  # another architecture's calls have other numbers
        (load, 0, 0, 0),
    ]  # fmt: skip
    if platform.machine() == "x86_64":
        steps += [(any_bit, 0, 1, 0x40000000), (return_, 0, 0, kill)]  # the x32 calls
    for name in numbers.keys() - conditional:
        error = _ENOSYS if name == "clone3" else _EPERM  # libc falls back to clone, whose flags the filter can see
        steps += [(equal, 0, 1, numbers[name]), (return_, 0, 0, fail | error)]
    # A new thread is allowed, a new process is not; signals and limits only for itself.
    steps += [(equal, 0, 4, numbers["clone"]), (load, 0, 0, 16), (any_bit, 0, 1, _CLONE_THREAD),
              (return_, 0, 0, allow), (return_, 0, 0, fail | _EPERM)]  # fmt: skip
    for name in ("kill", "tgkill"):
        steps += [(equal, 0, 4, numbers[name]), (load, 0, 0, 16), (equal, 0, 1, own),
                  (return_, 0, 0, allow), (return_, 0, 0, fail | _EPERM)]  # fmt: skip
    steps += [(equal, 0, 4, numbers["prlimit64"]), (load, 0, 0, 16), (equal, 0, 1, 0),
              (return_, 0, 0, allow), (return_, 0, 0, fail | _EPERM)]  # fmt: skip
    # Shared memory counts for nobody's limit, and a file that is written through it does not count as written.
    steps += [(equal, 0, 4, numbers["mmap"]), (load, 0, 0, 40), (any_bit, 0, 1, _MAP_SHARED),
              (return_, 0, 0, fail | _EPERM), (return_, 0, 0, allow)]  # fmt: skip
    for name, commands in _OWNERS.items():
        n = len(commands)
        steps += [(equal, 0, n + 3, numbers[name]), (load, 0, 0, 24)]
        steps += [(equal, n - i, 0, command) for i, command in enumerate(commands)]
        steps += [(return_, 0, 0, allow), (return_, 0, 0, fail | _EPERM)]
    steps.append((return_, 0, 0, allow))
    code = b"".join(struct.pack("=HBBI", *step) for step in steps)
    _call(libc, "prctl", libc.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(_Program(len(steps), code)), 0, 0))


def _call(libc: ctypes.CDLL, name: str, result: int) -> None:
    if result < 0:
        raise OSError(ctypes.get_errno(), f"{name}: {os.strerror(ctypes.get_errno())}")
