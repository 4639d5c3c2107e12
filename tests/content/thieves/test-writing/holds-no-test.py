from playlist import Playlist
