"""What every test stands on: its own home, no screen, the same chance every day."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "house",
    deadline=None,  # two cores shared by many make times meaningless
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the real user's books, notes and passphrases."""
    home = tmp_path / "home"
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name in ("TREEM_PASSPHRASE", "TREEM_PASSPHRASE_FILE", "TREEM_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TREEM_STATE", str(home / "state"))
