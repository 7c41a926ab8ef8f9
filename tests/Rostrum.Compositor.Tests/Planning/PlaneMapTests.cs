using Rostrum.Compositor.Planning;

namespace Rostrum.Compositor.Tests.Planning;

public sealed class PlaneMapTests
{
    [Fact]
    public void Finding_a_point_undoes_the_map()
    {
        var map = new PlaneMap(1.2, -0.3, 17, 0.4, 1.1, -9);
        var (x, y) = map.At(3.25, -7.5);
        var (backX, backY) = map.Find(x, y);
        Assert.Equal(3.25, backX, 1e-12);
        Assert.Equal(-7.5, backY, 1e-12);
    }

    [Fact]
    public void Only_a_map_without_shear_is_upright()
    {
        Assert.True(new PlaneMap(2, 0, 5, 0, 2, 6).IsUpright);
        Assert.False(new PlaneMap(2, 1e-9, 5, 0, 2, 6).IsUpright);
        Assert.False(new PlaneMap(2, 0, 5, 1e-9, 2, 6).IsUpright);
    }
}
