using Microsoft.AspNetCore.Http;
using Rostrum.Protocol.Client;

namespace Rostrum.Protocol.Tests.Calling;

public sealed class ProblemTests : IAsyncLifetime
{
    private ScriptedServer server = null!;
    private RostrumClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await ScriptedServer.StartAsync();
        client = new RostrumClient(Calls.Options(server));
    }

    private async Task<ApiProblem> Problem(RequestDelegate answer)
    {
        server.On(Routes.Balance, answer);
        return await Assert.ThrowsAsync<ApiProblem>(() => client.GetBalanceAsync(Cancel));
    }

    [Theory]
    [InlineData(1001, 401)]
    [InlineData(1002, 404)]
    [InlineData(2001, 403)]
    [InlineData(4001, 415)]
    [InlineData(4002, 413)]
    [InlineData(400, 400)]
    [InlineData(402, 402)]
    [InlineData(404, 404)]
    [InlineData(409, 409)]
    [InlineData(422, 422)]
    [InlineData(429, 429)]
    [InlineData(500, 500)]
    public async Task Every_code_comes_with_its_sentence(int code, int status)
    {
        var problem = await Problem(Answers.Refuse(code, status, "Mend it so."));
        Assert.Equal(
            ((ApiCode)code, status, "Mend it so."),
            (problem.Code, problem.HttpStatus, problem.Message)
        );
        Assert.Equal(status < 500, problem.WasRefused);
        Assert.Equal(status, problem.Code.HttpStatus());
    }

    [Theory]
    [InlineData(401, """{"detail":"Not authenticated"}""", ApiCode.BadToken, "Not authenticated")]
    [InlineData(404, """{"detail":"Session not found"}""", ApiCode.SessionNotFound, "Session not found")]
    [InlineData(404, """{"detail":"Not Found"}""", ApiCode.NotFound, "Not Found")]
    [InlineData(
        422,
        """{"detail":[{"loc":["body"],"msg":"field required"}]}""",
        ApiCode.Unprocessable,
        "field required"
    )]
    [InlineData(
        400,
        """{"error":"Session already exists: 1"}""",
        ApiCode.Malformed,
        "Session already exists: 1"
    )]
    [InlineData(503, "<html>Bad gateway</html>", ApiCode.Unavailable, "The server is not ready")]
    [InlineData(502, "", ApiCode.ServerFault, "fault of its own")]
    [InlineData(413, "too large", ApiCode.FileTooLarge, "smaller")]
    public async Task Problems_of_other_servers_are_understood(
        int status,
        string body,
        ApiCode code,
        string said
    )
    {
        var problem = await Problem(Answers.Json(body, status));
        Assert.Equal((code, status), (problem.Code, problem.HttpStatus));
        Assert.Contains(said, problem.Message);
        Assert.DoesNotContain("<", problem.Message);
    }

    [Fact]
    public async Task A_refusal_may_come_with_a_good_status()
    {
        var problem = await Problem(Answers.Json("""{"code":1001,"message":"Expired."}"""));
        Assert.Equal((ApiCode.BadToken, true), (problem.Code, problem.WasRefused));
    }

    [Fact]
    public async Task It_says_how_long_to_wait_and_where_to_register()
    {
        var problem = await Problem(
            Answers.Refuse(2001, 403, "No credits.", "12", """{"register_url":"http://web.example/r"}""")
        );
        Assert.Equal(
            (TimeSpan.FromSeconds(12), "http://web.example/r"),
            (problem.RetryAfter, problem.RegisterUrl)
        );
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_is_a_problem()
    {
        var problem = await Problem(Answers.Bytes("<html>Welcome</html>"));
        Assert.Equal((ApiCode.ServerFault, false), (problem.Code, problem.WasRefused));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var address = server.Address.Authority;
        await server.DisposeAsync();
        var problem = await Assert.ThrowsAsync<ApiProblem>(() => client.GetBalanceAsync(Cancel));
        Assert.Null(problem.HttpStatus);
        Assert.Contains(address, problem.Message);
        server = await ScriptedServer.StartAsync();
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_not_waited_for()
    {
        using var hasty = new RostrumClient(
            Calls.Options(server) with
            {
                AnswerWithin = TimeSpan.FromMilliseconds(50),
            }
        );
        server.On(Routes.Balance, context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var problem = await Assert.ThrowsAsync<ApiProblem>(() => hasty.GetBalanceAsync(Cancel));
        Assert.Equal((ApiCode.Unavailable, false), (problem.Code, problem.WasRefused));
    }

    [Fact]
    public async Task A_stream_that_falls_silent_counts_as_lost()
    {
        using var hasty = new RostrumClient(
            Calls.Options(server) with
            {
                Silence = TimeSpan.FromMilliseconds(50),
            }
        );
        server.On(
            Routes.Run,
            async context =>
            {
                await Answers.Stream(": heartbeat\n\n")(context);
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        );
        await using var turn = await hasty.SendMessageAsync("1", "zoom", "key", Cancel);
        await Assert.ThrowsAsync<ApiProblem>(async () =>
        {
            await foreach (var _ in turn.ReadAsync(Cancel)) { }
        });
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }
}
