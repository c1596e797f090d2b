"""The workflows keep the rules of a repository that builds what strangers send it."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))
TEMPLATES = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z][a-z-]*):(?!=)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def load(path: Path) -> dict[str, Any]:
    """A workflow; its key `on` is written as a word, which YAML 1.1 reads as true."""
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    loaded["on"] = loaded.pop(True)
    return loaded


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = load(path)["jobs"]
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(path).values() for step in job["steps"]]


def writes(job: dict[str, Any]) -> set[str]:
    """What a job may change."""
    return {name for name, right in job["permissions"].items() if right != "read"}


def test_there_are_the_two_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "deploy.yml"]


@each_workflow
def test_every_action_is_pinned_by_commit_with_its_version_behind_it(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert lines
    for line in lines:
        assert re.search(r"uses: [\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


@each_workflow
def test_rights_are_given_to_jobs_alone(path: Path) -> None:
    assert load(path)["permissions"] == {}
    for job in jobs(path).values():
        assert isinstance(job["permissions"], dict)


@each_workflow
def test_a_checkout_keeps_no_credentials(path: Path) -> None:
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    for step in checkouts:
        assert step["with"]["persist-credentials"] is False


@each_workflow
def test_nothing_runs_a_contribution_with_the_rights_of_the_repository(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not {"pull_request_target", "workflow_run"} & set(load(path)["on"])
    assert "secrets." not in text
    assert "${{ github.event.pull_request.head" not in text


@each_workflow
def test_every_command_is_a_target_of_the_makefile(path: Path) -> None:
    commands = [step["run"] for step in steps(path) if "run" in step]
    assert commands
    for command in commands:
        name, *words = command.split()
        targets = {word for word in words if "=" not in word}
        assert name == "make"
        assert targets
        assert targets <= TARGETS, command


@each_workflow
def test_a_job_that_may_write_runs_actions_only_and_ends_in_time(path: Path) -> None:
    for name, job in jobs(path).items():
        assert job["timeout-minutes"] <= 20, name
        if writes(job):
            assert all("uses" in step and "run" not in step for step in job["steps"]), name
            assert not any("actions/checkout@" in step["uses"] for step in job["steps"]), name


def test_only_deploying_may_write() -> None:
    allowed = {(path.name, name) for path in WORKFLOWS for name, job in jobs(path).items() if writes(job)}
    assert allowed == {("deploy.yml", "deploy")}


def test_pull_requests_are_checked_tested_and_built() -> None:
    path = ROOT / ".github" / "workflows" / "check.yml"
    commands = " ; ".join(step["run"] for step in steps(path) if "run" in step)
    assert set(load(path)["on"]) == {"pull_request"}
    assert "make check-content FORMAT=github" in commands
    assert "make test" in commands
    assert "make check-html" in commands
    assert "make check-export" in commands
    assert "make check-properdocs" in commands
    assert any("upload-artifact@" in step.get("uses", "") for step in steps(path))


def test_the_site_is_published_on_a_push_on_time_and_by_hand() -> None:
    on = load(ROOT / ".github" / "workflows" / "deploy.yml")["on"]
    assert set(on) == {"push", "schedule", "workflow_dispatch"}
    assert on["push"] == {"branches": ["main"]}
    minutes = [int(minute) for minute in on["schedule"][0]["cron"].split()[0].split(",")]
    assert len(minutes) == 2
    assert all(minute % 5 for minute in minutes), "on the hour and its like, queues are long"


def test_the_site_learns_its_address_from_the_host() -> None:
    build = jobs(ROOT / ".github" / "workflows" / "deploy.yml")["build"]
    site = next(step for step in build["steps"] if step.get("run") == "make site")
    assert site["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}/"}
    assert any(step.get("id") == "pages" and "configure-pages@" in step["uses"] for step in build["steps"])
    assert "!ENV [SITE_URL," in (ROOT / "mkdocs.yml").read_text("utf-8")


@each_workflow
def test_runs_do_not_meet(path: Path) -> None:
    concurrency = load(path)["concurrency"]
    assert concurrency["cancel-in-progress"] is (path.name == "check.yml")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_issue_forms_ask_something(path: Path) -> None:
    form = yaml.safe_load(path.read_text("utf-8"))
    if path.name == "config.yml":
        assert form == {"blank_issues_enabled": True}
        return
    assert form["name"]
    assert form["description"]
    names = [field["id"] for field in form["body"]]
    assert len(names) == len(set(names))
    assert any(field.get("validations", {}).get("required") for field in form["body"])
