using Rostrum.Cli.Chat;
using Rostrum.Protocol.Client;

namespace Rostrum.Protocol.Tests.Chatting;

public sealed class SkillIdentityTests
{
    private const string Skill =
        "---\nname: some-skill\nversion: \"1.2.3\"\nmetadata:\n  name: other\n---\nname: no\n";

    [Theory]
    [InlineData("/home/x/.clawhub/skills/a/", null, "clawhub")]
    [InlineData("/home/x/.cursor/skills/a/", null, "cursor")]
    [InlineData("/opt/rostrum/", null, "unknown")]
    [InlineData("/home/x/.clawhub/a/", "studio", "studio")]
    [InlineData("/opt/rostrum/", " ", "unknown")]
    public void It_is_the_skills_name_and_where_it_lies(string place, string? source, string platform) =>
        Assert.Equal(
            new Attribution("some-skill", "1.2.3", platform),
            SkillIdentity.Of(Skill, place, source)
        );

    [Fact]
    public void The_program_has_the_skill_in_it() =>
        Assert.Equal("ai-image-to-video-effects", SkillIdentity.OfThisProgram().Source);
}
