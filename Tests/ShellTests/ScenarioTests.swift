import Foundation
import Testing

@testable import Shell

/// What a newcomer does with the page's two programs; the numbers are CPython's with NumPy.
@Suite struct ScenarioTests {
  private func session(page: Int) throws -> Session { try Transcript.session(Transcript.page(page)) }

  /// Runs a line and looks for texts in what it says, or for their absence.
  private func expect(
    _ session: Session, _ line: String, says: String..., fails: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let outcome = session.run(line)
    let text = outcome.printed + Format.plain.text(outcome.whole(width: 80), width: 80)
    #expect(outcome.succeeded != fails, "\(line): \(text)", sourceLocation: sourceLocation)
    for wanted in says { #expect(text.contains(wanted), "\(line): \(text)", sourceLocation: sourceLocation) }
  }

  @Test func theFirstStepOfTheFirstLesson() throws {
    let session = try Transcript.session(nil)
    _ = try session.beginLessons()
    expect(
      session, "", says: "│ z = X @ w + b", "i = 0 · pass 1 of 10", "z = X·w + b", "[0.000, 0.000", "(10,)", "type: ")
  }

  @Test func untilTheFirstGradient() throws {
    let session = try session(page: 1)
    expect(session, "until dw", says: "line 27 │ dw = 1/len(y) * np.dot(X.T, (y_hat - y))")
    expect(session, "show", says: "[-0.35, -0.1]", "(2,)", "line 27")
    expect(session, "dw", says: "array([-0.35, -0.1 ])")
    #expect(Transcript.text(session, "b") == "0\n")
    #expect(session.stops.isEmpty)
  }

  @Test func thePageAndTheLearner() throws {
    let session = try Transcript.session(nil)
    expect(session, "lesson logistic")
    expect(session, "until dw")
    expect(
      session, "check dw = [0.25, 0.2]", says: "✗ dw[0] is -0.350, not 0.25; the page prints ±0.25 too",
      "✗ dw[1] is -0.10, not 0.2; the page prints ±0.2 too", fails: true)
    // A person has been told; commands in a row stop.
    session.ask = { _, _ in nil }
    expect(session, "check dw = [0.25, 0.2]", says: "✗ dw[0] is -0.350")
    session.ask = nil
    expect(session, "check dw = [-.35, -1e-1]", says: "✓ dw: both agree")
  }

  /// The numbers of the explanation are typed back as Python.
  @Test func theExplanationTypedBackGivesTheResult() throws {
    let session = try session(page: 1)
    expect(session, "until dw")
    let text = Transcript.text(session, "explain dw[0]")
    let parts = text.split(separator: "      = ")
    let sum = try #require(parts.last).prefix { $0 != "≈" }.replacing("·", with: "*").replacing("\n", with: " ")
    #expect(sum.hasPrefix("1/10 * (") && sum.matches(of: /\*\(\d.\d - \d\)/).count == 10, "\(sum)")
    let value = try #require(Double(trim(Transcript.text(session, trim(sum)))))
    #expect(abs(value - -0.35) < 1e-12)
  }

  @Test func untilACondition() throws {
    let session = try session(page: 1)
    expect(session, "until cost < 0.6", says: "i = 9 · pass 10 of 10", "cost ≈ 0.5956")
    expect(session, "show cost", says: "0.5956")
    expect(session, "restart", says: "next     line 1 │")
    expect(session, "until cost < 0.5", says: "never: ", "the lowest cost was 0.5956 at i = 9")
    expect(session, "undo", says: "next     line 1 │")
    #expect(session.timeline?.position.steps == 0)
  }

  @Test func anEditOfTheLearningRate() throws {
    let session = try session(page: 1)
    expect(session, "until i == 3", says: "i = 3 · pass 4 of 10")
    expect(session, "alpha = 0.5", says: "edit at step 40")
    expect(session, "continue", says: "Final weights: [0.90524616 0.31193282]")
    expect(session, "goto start")
    expect(session, "continue", says: "Final weights: [0.90524616 0.31193282]")
    expect(session, "goto i=2", says: "i = 2 · pass 3 of 10")
    expect(session, "show alpha", says: "alpha = 0.1")
    expect(session, "restart")
    expect(session, "continue", says: "Final weights: [0.31266902 0.09450386]")
    #expect(session.timeline?.position.steps == 112)
  }

  @Test func notYet() throws {
    let session = try session(page: 2)
    expect(session, "show δ2", says: "not yet: line 44 gives `dZ2`", fails: true)
    expect(session, "until dZ2", says: "line 44")
    expect(session, "show δ2", says: "(1,5)", "0  -0.3177  0.4916  -0.3221  -0.3482  0.5861")
  }

  @Test func theStrayTranspose() throws {
    let session = try session(page: 2)
    expect(
      session, "continue", says: "operands could not be broadcast together with shapes (2,3) (3,2)",
      "line 60 │ W1 = W1 - alpha * dW1.T", "Without the `.T` of `dW1.T`", fails: true)
    #expect(session.timeline?.position.steps == 42)
    expect(session, "edit 60 W1 = W1 - alpha * dW1")
    expect(session, "continue", says: "W2", "(3,1)", "(3,3)", "line 62")
    expect(session, "edit 62 W2 = W2 - alpha * dW2")
    expect(session, "show W2", says: "0.9623", "-0.1442", "-0.1007", "(3,1)")
  }

  @Test func aCommandWithTheNameOfAVariable() throws {
    let session = try session(page: 2)
    expect(session, "break 20", says: "stop 1 · before line 20 │ return s * (1 - s)")
    expect(session, "continue", says: "next     line 20 · sigmoid_derivative")
    expect(session, "s", says: "`s` is a command here; `show s` shows the variable.", "line 49")
    expect(session, "undo", says: "next     line 20 · sigmoid_derivative")
    expect(session, "p s", says: "s ≈  (3,5)", "0.9858")
    expect(session, "finish", says: "line 49")
    expect(session, "show dZ1", says: "(3,5)", "-0.004213")
  }

  @Test func aListOfCommandsStopsAtTheFirstMistake() throws {
    let session = try session(page: 1)
    var output = ""
    var errors = ""
    let loop = CommandLoop(session, source: ScriptedLineSource(["step", "sho w", "step"]), isJSON: false) {
      false
    } write: { stream, text in
      if stream == .output { output += text } else { errors += text }
    }
    #expect(!loop.run())
    #expect(session.timeline?.position.steps == 1)
    #expect(output.contains("done 1") && output.contains("next     line 4"))
    #expect(errors.contains("there is no command `sho`") && errors.contains("did you mean `show`?"))
  }
}
